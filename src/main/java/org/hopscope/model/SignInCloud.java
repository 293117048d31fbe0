package org.hopscope.model;

import java.util.Arrays;
import java.util.Optional;

/** The clouds that Microsoft runs apart from each other, each with a sign-in service of its own. */
public enum SignInCloud {
  WORLDWIDE("microsoftonline.com", "login.microsoftonline.com", "outlook.office365.com"),
  US_GOVERNMENT("microsoftonline.us", "login.microsoftonline.us", "outlook.office365.us"),
  CHINA("partner.microsoftonline.cn", "login.partner.microsoftonline.cn", "partner.outlook.cn");

  private final String instance;
  private final String login;
  private final String exchange;

  SignInCloud(String instance, String login, String exchange) {
    this.instance = instance;
    this.login = login;
    this.exchange = exchange;
  }

  /** Host of the sign-in service. */
  public String login() {
    return login;
  }

  /** Host of Exchange Online. */
  public String exchange() {
    return exchange;
  }

  /** The cloud whose name a realm or tenant answer tells; empty for one that is none of Microsoft's. */
  public static Optional<SignInCloud> named(String instance) {
    return Arrays.stream(values())
        .filter(c -> c.instance.equalsIgnoreCase(instance) || c.login.equalsIgnoreCase(instance))
        .findFirst();
  }
}
