package org.hopscope.advice.firewall;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;

/**
 * For {@code nft -f}: a chain of its own in the table {@code inet filter}, to be jumped to. One that hung
 * itself into the kernel could not overrule what drops elsewhere.
 */
final class NftablesRules {
  private static final String CHAIN = "microsoft365";
  private final Head head;

  private NftablesRules(Head head) {
    this.head = head;
  }

  static String of(MissingRules missing, Wording words) {
    NftablesRules file = new NftablesRules(new Head(missing, words));
    List<MissingRule> byRange = missing.toOpen().stream().filter(rule -> !rule.ranges().isEmpty()).toList();
    return Stream.of(
        Stream.of("#!/usr/sbin/nft -f"),
        file.head.comments("firewall.nftables").map(NftablesRules::comment),
        missing.toOpen().stream().filter(rule -> rule.ranges().isEmpty())
            .map(rule -> comment(file.head.namesOnly(rule))),
        byRange.isEmpty() ? Stream.<String>of() : file.table(byRange))
        .flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Loaded a second time, it replaces what it loaded before. */
  private Stream<String> table(List<MissingRule> rules) {
    return Stream.of(
        Stream.of("", "add table inet filter", "add chain inet filter " + CHAIN, "flush chain inet filter " + CHAIN),
        rules.stream().flatMap(rule -> Stream.of(false, true).flatMap(v6 -> set(rule, v6))),
        Stream.of("table inet filter {", "  chain " + CHAIN + " {"),
        rules.stream().flatMap(rule -> Stream.concat(
            Stream.of("    " + comment(head.title(rule))),
            Stream.of(false, true).flatMap(v6 -> accept(rule, v6)))),
        Stream.of("  }", "}"))
        .flatMap(lines -> lines);
  }

  private static Stream<String> set(MissingRule rule, boolean ipv6) {
    List<String> ranges = rule.ranges(ipv6);
    if (ranges.isEmpty()) {
      return Stream.of();
    }
    String set = "inet filter " + name(rule, ipv6);
    return Stream.of(
        "add set " + set + " { type " + (ipv6 ? "ipv6_addr" : "ipv4_addr") + "; flags interval; auto-merge; }",
        "flush set " + set,
        "add element " + set + " { " + String.join(", ", ranges) + " }");
  }

  private static Stream<String> accept(MissingRule rule, boolean ipv6) {
    return rule.ranges(ipv6).isEmpty() ? Stream.of() : Stream.of(
        "    " + (ipv6 ? "ip6" : "ip") + " daddr @" + name(rule, ipv6) + " " + transport(rule)
            + " dport { " + rule.portList() + " } accept");
  }

  private static String name(MissingRule rule, boolean ipv6) {
    return "m365_" + rule.set().id() + "_" + transport(rule) + (ipv6 ? "_6" : "_4");
  }

  private static String transport(MissingRule rule) {
    return rule.transport().name().toLowerCase(Locale.ROOT);
  }

  private static String comment(String text) {
    return Plain.comment("#", text);
  }
}
