package org.hopscope.lab.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.ldap.DirectorySpec;
import org.hopscope.lab.net.Passage;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PublicClient;

/**
 * A world to practise in.
 *
 * @param address an account that exists there
 * @param password made up; what the technician is given to type, right or wrong
 * @param hidden not offered to a technician: hostile worlds and worlds for measuring
 * @param outlook what Outlook has stored on the computer there, and the policies that are set
 * @param publicClient the application that is registered to sign in by
 * @param trustsInspection the computer's operating system trusts the inspecting proxy's authority
 * @param wayOut whether the computer goes through a proxy
 * @param line what becomes of packets on the way to the internet
 * @param passage what the way to each address is like
 * @param zone the names of its own that resolve inside
 * @param hosts its own machines; Microsoft's front doors are on the internet in every world
 * @param fate what becomes of each machine here
 * @param adDomain the Active Directory domain the computer belongs to, when it looks from inside
 * @param directories the forests there are
 * @param mended the same world without its fault; empty where there is none to mend
 */
public record Scenario(
    String id,
    String address,
    String password,
    boolean hidden,
    List<ZoneRecord> zone,
    List<Host> hosts,
    UnaryOperator<Host> fate,
    Optional<String> adDomain,
    List<DirectorySpec> directories,
    Resolver resolver,
    OutlookState outlook,
    NameSides names,
    Optional<PublicClient> publicClient,
    boolean trustsInspection,
    WayOut wayOut,
    Line line,
    Function<String, Passage> passage,
    Optional<Scenario> mended) {

  /** Where a lying resolver sends people. */
  public static final String SEARCH_PAGE = "203.0.113.99";

  /** How the world's resolver behaves. */
  public enum Resolver {
    HONEST,
    /** Questions get no answer. */
    SILENT,
    /** Names that do not exist are answered with a search page. */
    HIJACKING,
    /** No network at all: nothing listens, and there is no route to anywhere. */
    ABSENT
  }

  public Scenario {
    zone = List.copyOf(zone);
    hosts = List.copyOf(hosts);
    directories = List.copyOf(directories);
  }

  /** Every machine there is, as it is met. */
  public List<Host> machines() {
    return Stream.concat(hosts.stream(), FrontDoors.all().stream()).map(fate).toList();
  }

  public Message title() {
    return Message.of("scenario." + id + ".title");
  }

  /** One or two sentences: what world this is. */
  public Message story() {
    return Message.of("scenario." + id + ".story");
  }

  /** What is done to the world to mend it, as if it had been done. */
  public Message remedy() {
    return Message.of("scenario." + id + ".remedy");
  }

  @Override
  public String toString() {
    return "Scenario[" + id + "]";
  }
}
