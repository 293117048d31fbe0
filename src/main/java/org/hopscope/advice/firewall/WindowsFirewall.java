package org.hopscope.advice.firewall;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cidr;

/** PowerShell for the firewall of Windows, which knows addresses and no names. */
final class WindowsFirewall {
  private static final String GROUP = "Microsoft 365 (Hopscope)";
  private static final String NEXT = " `\n  ";
  private final Head head;

  private WindowsFirewall(Head head) {
    this.head = head;
  }

  static String of(MissingRules missing, Wording words) {
    WindowsFirewall file = new WindowsFirewall(new Head(missing, words));
    return Stream.of(
        Stream.of("#Requires -RunAsAdministrator"),
        file.head.comments("firewall.windows").map(WindowsFirewall::comment),
        missing.toOpen().stream().flatMap(file::rule))
        .flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> rule(MissingRule rule) {
    if (rule.ranges().isEmpty()) {
      return Stream.of("", comment(head.namesOnly(rule)));
    }
    String name = "Microsoft 365: " + rule.set().id() + " " + rule.set().areaName() + " " + rule.transport();
    return Stream.of("", comment(head.title(rule)), "New-NetFirewallRule -Direction Outbound -Action Allow"
        + NEXT + "-DisplayName " + quoted(name) + " -Group " + quoted(GROUP)
        + NEXT + "-Protocol " + rule.transport() + " -RemotePort " + rule.portList()
        + NEXT + "-RemoteAddress " + addresses(rule));
  }

  private static String addresses(MissingRule rule) {
    return rule.ranges().stream().map(Cidr::text).map(WindowsFirewall::quoted)
        .collect(Collectors.joining("," + NEXT + "  "));
  }

  private static String comment(String text) {
    return Plain.comment("#", text);
  }

  /** In ASCII the only quote that ends it is its own. */
  private static String quoted(String text) {
    return "'" + Plain.ascii(text).replace("'", "''") + "'";
  }
}
