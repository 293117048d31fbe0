package org.hopscope.wire.here;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.StoredFile;
import org.hopscope.wire.ProxyChoice;

/** Reads what a technician types about a network. */
public final class Settings {
  private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d{1,5}))?");
  private static final Pattern V6_WITH_PORT = Pattern.compile("\\[([0-9a-fA-F:.]+(?:%\\w+)?)](?::(\\d{1,5}))?");
  private static final Pattern V6 = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F.]*(?:%\\w+)?)()");
  private static final Pattern PEM = Pattern.compile(
      "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----.*?-----END (?:X509 |TRUSTED )?CERTIFICATE-----",
      Pattern.DOTALL);

  private static final String SCRIPT = "pac+";

  private Settings() {}

  /** "192.0.2.53", "192.0.2.53:5353", "2001:db8::53", "[2001:db8::53]:5353": addresses, never names. */
  public static InetSocketAddress resolver(String typed) throws BadSetting {
    String text = typed.strip();
    for (Pattern form : List.of(V4, V6_WITH_PORT, V6)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        int port = port(matcher.group(2), 53);
        if (port > 0) {
          return new InetSocketAddress(literal(matcher.group(1), typed), port);
        }
      }
    }
    throw new BadSetting("wire.option.dns", typed);
  }

  private static InetAddress literal(String address, String typed) throws BadSetting {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      throw new BadSetting("wire.option.dns", typed);
    }
  }

  /** 0 for a port that does not exist. */
  private static int port(String digits, int usual) {
    if (digits == null || digits.isEmpty()) {
      return usual;
    }
    int port = Integer.parseInt(digits);
    return port <= 65_535 ? port : 0;
  }

  /** Every certificate in the files, which may hold several each, and other things between them. */
  public static List<X509Certificate> trusted(List<Path> files) throws BadSetting {
    List<X509Certificate> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(trusted(file));
    }
    return List.copyOf(all);
  }

  private static List<X509Certificate> trusted(Path file) throws BadSetting {
    try {
      List<X509Certificate> found = certificates(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (found.isEmpty()) {
        throw new BadSetting("wire.option.trust-empty", file);
      }
      return found;
    } catch (IOException e) {
      throw new BadSetting("wire.option.trust-missing", file);
    } catch (CertificateException e) {
      throw new BadSetting("wire.option.trust-empty", file);
    }
  }

  static List<X509Certificate> certificates(String pem) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    for (Matcher block = PEM.matcher(pem); block.find();) {
      byte[] bytes = block.group().getBytes(StandardCharsets.US_ASCII);
      found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    }
    return found;
  }

  /** "system" or nothing, "none", a script as "pac+" and its address, or a proxy as below. */
  public static ProxyChoice proxyChoice(String typed) throws BadSetting {
    if (typed.strip().toLowerCase(Locale.ROOT).startsWith(SCRIPT)) {
      return new ProxyChoice.Script(script(typed.strip().substring(SCRIPT.length())));
    }
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "", "system" -> ProxyChoice.COMPUTER;
      case "none" -> ProxyChoice.NONE;
      default -> new ProxyChoice.Fixed(proxy(typed));
    };
  }

  /** "http://wpad.contoso.com/proxy.pac", the same with https, or "file:///etc/proxy.pac". */
  static URI script(String typed) throws BadSetting {
    try {
      URI url = URI.create(typed);
      boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      boolean file = "file".equalsIgnoreCase(url.getScheme()) && url.getPath() != null && !url.getPath().isEmpty();
      boolean anybodys = url.getRawUserInfo() == null && url.getPort() <= 65_535;
      if (anybodys && (file || web && url.getHost() != null)) {
        return url;
      }
    } catch (IllegalArgumentException notAUrl) {
      // as any other
    }
    throw new BadSetting("wire.option.script", typed);
  }

  /** "http://host:port" or "host:port"; the name is resolved when the proxy is used. */
  public static Proxy proxy(String typed) throws BadSetting {
    String text = typed.strip();
    try {
      URI url = URI.create(text.contains("://") ? text : "http://" + text);
      if (url.getRawAuthority() != null && url.getRawAuthority().contains("@")) {
        throw new BadSetting("wire.option.proxy-user");
      }
      if (!"http".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
        throw new BadSetting("wire.option.proxy", typed);
      }
      int port = url.getPort() < 0 ? 8080 : url.getPort();
      if (port == 0 || port > 65_535) {
        throw new BadSetting("wire.option.proxy", typed);
      }
      return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.getHost(), port));
    } catch (IllegalArgumentException e) {
      throw new BadSetting("wire.option.proxy", typed);
    }
  }

  /** A domain's DNS name, in lower case. */
  public static String domain(String typed) throws BadSetting {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (!text.matches("[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))+")) {
      throw new BadSetting("wire.option.domain", typed);
    }
    return text;
  }

  /** "ExcludeScpLookup=1", "ExcludeScpLookup" or "ExcludeScpLookup=0"; a later one goes before an earlier. */
  static List<PolicySetting> policies(List<String> typed) throws BadSetting {
    Map<Policy, PolicySetting> all = new EnumMap<>(Policy.class);
    for (String one : typed) {
      if (!one.isBlank()) {
        PolicySetting setting = PolicySetting.parse(one)
            .orElseThrow(() -> new BadSetting("wire.option.policy", one, known()));
        all.put(setting.policy(), setting);
      }
    }
    return List.copyOf(all.values());
  }

  private static String known() {
    return Arrays.stream(Policy.values()).map(Policy::valueName).collect(Collectors.joining(", "));
  }

  /** A file that must be there: a wrong path would only look like a missing one. */
  static StoredFile localXml(Path file) throws BadSetting {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new BadSetting("wire.option.local-xml", file);
    }
    return LocalFiles.stored(file);
  }
}
