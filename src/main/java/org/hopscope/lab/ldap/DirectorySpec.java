package org.hopscope.lab.ldap;

import java.util.List;

/**
 * An Active Directory domain, which is a forest of its own.
 *
 * @param user user principal name of the one account that may bind
 * @param scps what Exchange servers published there
 * @param clientSite the site that the computer's address belongs to; empty when no subnet says
 */
public record DirectorySpec(
    String domain, String user, String password, List<Scp> scps, String clientSite, Temper temper) {
  /** The site that every forest begins with. */
  public static final String FIRST_SITE = "Default-First-Site-Name";

  /** How its controller behaves. */
  public enum Temper {
    HELPFUL,
    /** Its UDP port is blocked: NetLogon pings stay without an answer. */
    PING_BLOCKED,
    /** Whoever has not signed in gets nothing, as is Active Directory's default. */
    SIGN_IN_FIRST,
    /** Refuses a simple bind, even one over TLS. */
    SIGNING,
    /** Says that another controller has the configuration, which says the same of this one. */
    REFERRING
  }

  /**
   * A serviceConnectionPoint for Autodiscover.
   *
   * @param server the Exchange server's machine name
   * @param target a URL, or {@code LDAP://forest} for a pointer
   * @param keywords beside the one that tells what it is: {@code Site=…}, {@code Domain=…}
   * @param created generalized time, e.g. {@code 20230115093000.0Z}
   */
  public record Scp(String server, String target, List<String> keywords, String created) {
    public Scp {
      keywords = List.copyOf(keywords);
    }

    boolean pointer() {
      return target.startsWith("LDAP://");
    }
  }

  public DirectorySpec {
    scps = List.copyOf(scps);
  }

  String controller() {
    return "dc1." + domain;
  }

  /** The domain as a distinguished name. */
  String base() {
    return "DC=" + domain.replace(".", ",DC=");
  }

  String userDn() {
    return "CN=" + user.substring(0, user.indexOf('@')) + ",CN=Users," + base();
  }

  @Override
  public String toString() {
    return "DirectorySpec[" + domain + ", " + scps + "]";
  }
}
