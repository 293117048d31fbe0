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
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.AddressReader;
import org.hopscope.analysis.batch.Addresses;
import org.hopscope.analysis.batch.Politeness;
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
    Politeness rules = rules(typed.parallel);
    if (typed.file == null && !typed.goOn) {
      throw new BadUsage("cli.batch.no-file");
    }
    Addresses read = typed.file == null ? new Addresses(List.of(), List.of()) : read(typed.file, in);
    if (read.accounts().isEmpty() && !typed.goOn) {
      throw new BadUsage("cli.batch.no-addresses", typed.file);
    }
    BatchFiles files = BatchFiles.of(typed);
    BatchFolder folder = folder(typed, read);
    Order like = like(typed, folder, places);
    Map<Integer, BatchRow> done = new TreeMap<>(folder.before());
    return new BatchOrder(
        like, folder, left(folder, read, done, like), done, read.problems(), rules, files);
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

  private static BatchFolder folder(Options.Batch typed, Addresses read) throws BadUsage {
    try {
      return typed.goOn
          ? BatchFolder.resume(typed.out)
          : BatchFolder.begin(typed.out, read.accounts().stream().map(Account::address).toList());
    } catch (WholeFile.NotWritten not) {
      throw new BadUsage(not.sentence());
    }
  }

  /** What is checked for one analysis is checked for all. */
  private static Order like(Options.Batch typed, BatchFolder folder, Places places) throws BadUsage {
    Options.Analyze one = new Options.Analyze();
    one.address = folder.addresses().getFirst().text();
    one.network = typed.network;
    one.client = typed.client;
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
