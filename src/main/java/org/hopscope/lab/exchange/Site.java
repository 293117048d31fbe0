package org.hopscope.lab.exchange;

import java.util.UUID;
import org.hopscope.lab.web.WebResponse;

/**
 * Which Exchange is speaking.
 *
 * @param host the name clients use
 * @param machine the front end, as headers and health checks name it
 * @param online whether it is Exchange Online
 * @param mapiHttp whether MAPI over HTTP is switched on
 * @param internal the name in the URLs for clients inside
 * @param published whether URLs for clients outside are set
 */
public record Site(
    String host, String machine, String build, boolean online, boolean mapiHttp, String internal, boolean published) {
  public Site(String host, String machine, String build, boolean online, boolean mapiHttp) {
    this(host, machine, build, online, mapiHttp, host, true);
  }

  /** The same server, with another name in the URLs for clients outside. */
  Site at(String otherHost) {
    return new Site(otherHost, machine, build, online, mapiHttp, internal, published);
  }

  /** Somebody left the external URLs of the virtual directories empty. */
  public Site unpublished(String internalName) {
    return new Site(host, machine, build, online, mapiHttp, internalName, false);
  }

  /** As in Autodiscover: 4 bits of layout, 6 major, 6 minor, a flag, 15 build. */
  String hexVersion() {
    int[] parts = java.util.Arrays.stream(build.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return "%08X".formatted(0x70000000 | parts[0] << 22 | parts[1] << 16 | 0x8000 | parts[2]);
  }

  public static Site ownServer(String host, boolean mapiHttp) {
    String domain = host.substring(host.indexOf('.') + 1);
    return new Site(host, ("MAIL01." + domain).toUpperCase(java.util.Locale.ROOT), "15.02.2562.017", false, mapiHttp);
  }

  public static Site exchangeOnline() {
    return new Site("outlook.office365.com", "AM0PR01CA0042", "15.20.9542.011", true, true);
  }

  public Site withoutMapiHttp() {
    return new Site(host, machine, build, online, false, internal, published);
  }

  /** Headers that every answer of Exchange carries. */
  public WebResponse sign(WebResponse response) {
    WebResponse signed = response
        .with("request-id", UUID.randomUUID().toString())
        .with("X-FEServer", machine.replaceFirst("\\..*", ""))
        .with("Server", "Microsoft-IIS/10.0")
        .with("X-Powered-By", "ASP.NET");
    return online ? signed.with("X-FEEFZInfo", "AMS").with("X-Proxy-RoutingCorrectness", "1") : signed;
  }
}
