package org.hopscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.AddressReader;
import org.hopscope.analysis.batch.Addresses;
import org.hopscope.analysis.batch.BatchOptions;
import org.hopscope.analysis.batch.Politeness;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchRow;

/**
 * A batch as ordered on the command line, checked.
 *
 * @param like one of its analyses
 * @param left those that are still to be analyzed
 * @param done those that are done already
 */
record BatchOrder(
    Order like, BatchFolder folder, List<Account> left, Map<Integer, BatchRow> done, List<Addresses.Problem> problems,
    Politeness rules, BatchFiles files) {
  static BatchOrder of(Options.Batch typed, Places places, InputStream in) throws BadUsage {
    if (typed.file == null && !typed.goOn) {
      throw new BadUsage("cli.batch.no-file");
    }
    Addresses read = typed.file == null ? new Addresses(List.of(), List.of()) : read(typed.file, in);
    if (read.accounts().isEmpty() && !typed.goOn) {
      throw new BadUsage("cli.batch.no-addresses", typed.file);
    }
    BatchFiles files = BatchFiles.of(typed);
    return typed.goOn ? goOn(typed, read, files, places) : begin(typed, read, files, places);
  }

  /** Nothing is begun before all that was typed is good. */
  private static BatchOrder begin(Options.Batch typed, Addresses read, BatchFiles files, Places places)
      throws BadUsage {
    List<EmailAddress> addresses = read.accounts().stream().map(Account::address).toList();
    Order like = like(typed, addresses, places);
    Politeness rules = rules(typed.parallel);
    try {
      return of(BatchFolder.begin(typed.out, addresses), like, rules, read, files);
    } catch (WholeFile.NotWritten not) {
      throw new BadUsage(not.sentence());
    }
  }

  private static BatchOrder goOn(Options.Batch typed, Addresses read, BatchFiles files, Places places) throws BadUsage {
    BatchFolder folder = resume(typed.out);
    try {
      new Begun(folder.options()).fill(typed);
      return of(folder, like(typed, folder.addresses(), places), rules(typed.parallel), read, files);
    } catch (WholeFile.NotWritten not) {
      folder.close();
      throw new BadUsage(not.sentence());
    } catch (BadUsage bad) {
      folder.close();
      throw bad;
    }
  }

  private static BatchFolder resume(Path out) throws BadUsage {
    try {
      return BatchFolder.resume(out);
    } catch (WholeFile.NotWritten not) {
      throw new BadUsage(not.sentence());
    }
  }

  private static BatchOrder of(BatchFolder folder, Order like, Politeness rules, Addresses read, BatchFiles files)
      throws WholeFile.NotWritten {
    folder.goOnBy(new BatchOptions(
        like.place().id(), like.options(), like.client(), like.limits(), like.proxyUser(),
        List.copyOf(new TreeSet<>(like.agreed())), rules.parallel()).written());
    Map<Integer, BatchRow> done = new TreeMap<>(folder.before());
    return new BatchOrder(like, folder, left(folder, read, done, like), done, read.problems(), rules, files);
  }

  private static Politeness rules(Integer parallel) throws BadUsage {
    if (parallel == null) {
      return Politeness.STANDARD;
    }
    if (parallel < 1 || parallel > Politeness.MOST_PARALLEL) {
      throw new BadUsage("cli.batch.parallel", Politeness.MOST_PARALLEL);
    }
    return Politeness.STANDARD.with(parallel);
  }

  private static Addresses read(Path file, InputStream in) throws BadUsage {
    try {
      if (file.toString().equals("-")) {
        return AddressReader.read(in.readNBytes((int) AddressReader.LARGEST));
      }
      if (Files.size(file) > AddressReader.LARGEST) {
        throw new BadUsage("batch.file.large", file);
      }
      return AddressReader.read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new BadUsage("batch.file.unreadable", file);
    }
  }

  /** What is checked for one analysis is checked for all. */
  private static Order like(Options.Batch typed, List<EmailAddress> addresses, Places places) throws BadUsage {
    Options.Analyze one = new Options.Analyze();
    one.address = addresses.getFirst().text();
    one.network = typed.network;
    one.client = typed.client == null ? ClientProfile.OUTLOOK_WINDOWS.id() : typed.client;
    one.adDomain = typed.adDomain;
    one.policies = typed.policies;
    one.localXml = typed.localXml;
    one.clientId = typed.clientId;
    one.agree = typed.agree;
    one.practicePassword = typed.practicePassword;
    one.json = typed.json;
    return Order.of(one, places);
  }

  /** By the passwords of the table that was read; the folder has none. */
  private static List<Account> left(BatchFolder folder, Addresses read, Map<Integer, BatchRow> done, Order like) {
    Map<String, Secret> secrets = new HashMap<>();
    read.accounts().forEach(account -> secrets.put(account.address().text(), account.secret()));
    List<Account> left = new ArrayList<>();
    for (int number = 1; number <= folder.addresses().size(); number++) {
      EmailAddress address = folder.addresses().get(number - 1);
      if (!done.containsKey(number)) {
        Secret own = secrets.getOrDefault(address.text(), Secret.none());
        left.add(new Account(number, address, own.isEmpty() && like.practicePassword() ? madeUp(like.place()) : own));
      }
    }
    return left;
  }

  private static Secret madeUp(Place place) {
    char[] password = place.example().map(Place.Example::password).orElse("").toCharArray();
    try {
      return new Secret(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  Message count() {
    return Message.of("cli.batch.begins", left.size(), done.size(), folder.path());
  }
}
