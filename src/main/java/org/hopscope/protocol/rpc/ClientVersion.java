package org.hopscope.protocol.rpc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.ClientProfile;

/** The version a client gives to EcDoConnectEx, by which servers block old ones. */
final class ClientVersion {
  private static final Pattern OUTLOOK = Pattern.compile("Outlook (\\d+\\.\\d+\\.\\d+)");
  private static final String NEWEST = "16.0.17928";
  private static final String LAST_NUMBER = ".1000";

  private ClientVersion() {}

  static List<Integer> of(ClientProfile client) {
    Matcher matcher = OUTLOOK.matcher(client.userAgent());
    return Version.words((matcher.find() ? matcher.group(1) : NEWEST) + LAST_NUMBER);
  }
}
