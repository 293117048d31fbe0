package org.hopscope.autodiscover.names;

import java.net.InetAddress;
import java.util.List;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.MicrosoftHosts;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not the owner's: a filter that leads nowhere, or that puts itself in the place of
 * Microsoft 365.
 */
public final class Forgery {
  private Forgery() {}

  static boolean isForged(String name, Dns inside, Dns outside) {
    boolean known = outside.status() == DnsStatus.FOUND;
    if (!known) {
      return false;
    }
    boolean microsofts = MicrosoftHosts.runs(name);
    if (inside.status() != DnsStatus.FOUND) {
      return microsofts;
    }
    List<String> addresses = addresses(inside);
    boolean elsewhere = addresses(outside).stream().noneMatch(Forgery::leadsNowhere);
    return elsewhere && !addresses.isEmpty()
        && addresses.stream().allMatch(a -> leadsNowhere(a) || microsofts && isPrivate(a));
  }

  private static List<String> addresses(Dns answer) {
    return answer.records().stream()
        .filter(r -> r.type().equals("A") || r.type().equals("AAAA"))
        .map(DnsRecord::data)
        .toList();
  }

  /** 0.0.0.0, 127.0.0.1 and their like: where filters send what they block. */
  static boolean leadsNowhere(String address) {
    InetAddress a = parsed(address);
    return a != null && (a.isAnyLocalAddress() || a.isLoopbackAddress());
  }

  /** Only reachable inside (RFC 1918, RFC 4193, RFC 6598, link-local). */
  static boolean isPrivate(String address) {
    InetAddress a = parsed(address);
    if (a == null) {
      return false;
    }
    byte[] b = a.getAddress();
    boolean uniqueLocal = b.length == 16 && (b[0] & 0xfe) == 0xfc;
    boolean shared = b.length == 4 && b[0] == 100 && (b[1] & 0xc0) == 64;
    return a.isSiteLocalAddress() || a.isLinkLocalAddress() || uniqueLocal || shared;
  }

  private static @Nullable InetAddress parsed(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
