package org.hopscope.lab.ldap;

import java.util.List;

/**
 * An Active Directory domain.
 *
 * @param user user principal name of the one account that may bind
 * @param scps what Exchange servers published there
 */
public record DirectorySpec(String domain, String user, String password, List<Scp> scps) {
  /**
   * A serviceConnectionPoint for Autodiscover.
   *
   * @param server the Exchange server's machine name
   * @param created generalized time, e.g. {@code 20230115093000.0Z}
   */
  public record Scp(String server, String url, String site, String created) {}

  public DirectorySpec {
    scps = List.copyOf(scps);
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
