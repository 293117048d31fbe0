package org.hopscope.scenario;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be told of a network that is ready for Microsoft 365, or is not: the same in the window, on the
 * command line and in the files to take away.
 *
 * @param area the service that is tested, as the command line calls it
 * @param ready nothing that is required is blocked
 * @param verdict how it begins
 * @param aside of what else deserves a look; may be empty
 * @param target of a row that shows it
 * @param cause its cause in a word or two
 * @param says of the row's sentence
 * @param rule of the table of missing rules; empty where none is missing
 * @param script whether a packet filter can do something
 */
public record Network(
    String world, String area, boolean ready, String verdict, String aside, String target, String cause, String says,
    String rule, boolean script) {
  private static final String MAILBOX = "outlook.office365.com:443";
  private static final String READY = "Exchange Online is reachable from here";

  public static List<Network> all() {
    return Stream.concat(healthy(), broken()).toList();
  }

  private static Network ready(String world, String aside, String target, String cause, String says, String rule) {
    return new Network(world, "Exchange", true, READY, aside, target, cause, says, rule, false);
  }

  private static Stream<Network> healthy() {
    return Stream.of(
        ready("net-healthy", "", MAILBOX, "Reached", "answers on port 443", ""),
        ready("net-loss", "", MAILBOX, "Reached", "answers on port 443", ""),
        ready("net-ipv6-dead", "over IPv6 nothing comes back", MAILBOX, "IPv6 dead", "over IPv6 nothing comes back",
            ""),
        ready("net-blocked", "Mail between servers does not get out of here",
            "contoso-com.mail.protection.outlook.com:25",
            "Dropped", "packets are dropped on the way", "open,name,*.mail.protection.outlook.com,TCP,25,mail-servers"),
        ready("net-smtp-starttls-stripped", "Mail between servers does not get out of here", "smtp.office365.com:587",
            "No STARTTLS", "something on the way takes it out", "exempt,name,smtp.office365.com,TCP,587,optional"));
  }

  private static Stream<Network> broken() {
    return Stream.of(
        new Network("net-one-address", "Exchange", false,
            "Nothing of Microsoft 365 can be reached from here \u2013 the resolver",
            "optional checks are blocked", MAILBOX, "Denied by DNS", "every name the same address, 203.0.113.66",
            "resolve,name,outlook.office365.com,TCP", false),
        new Network("net-transparent", "Exchange", false,
            "Nothing of Microsoft 365 can be reached from here \u2013 " + MAILBOX
                + " takes the connection, and nothing is behind it",
            "optional checks are blocked", MAILBOX,
            "Taken over on the way", "Every port takes connections here", "exempt,name,outlook.office365.com,TCP",
            false),
        new Network("net-captive", "Exchange", false, "This network wants a sign-in of its own first",
            "optional checks are blocked", "outlook.office365.com:80", "Captive portal",
            "somebody must sign in to the network",
            "", false),
        new Network("net-reset", "Teams", false,
            "Teams does not work \u2013 teams.microsoft.com:443 takes the connection, which is cut",
            "", "presence.teams.microsoft.com:443", "Cut after ClientHello", "something on the way filters by it",
            "open,name,teams.microsoft.com,TCP,443,required", true),
        new Network("net-udp-blocked", "Teams", false, "Teams media falls back to TCP, and calls sound worse", "",
            "worldaz.tr.teams.microsoft.com:3478/udp", "UDP silent", "UDP does not get through",
            "open,range,52.112.0.0/14,UDP", true));
  }

  public String host() {
    return target.substring(0, target.indexOf(':'));
  }

  @Override
  public String toString() {
    return world;
  }
}
