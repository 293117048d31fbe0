package org.hopscope.wire.here;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Computer;
import org.hopscope.model.InternetResolver;
import org.hopscope.wire.Dialer;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.StoredFile;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.dns.SystemResolvers;

/** The network as this computer sees it, with what the technician has set. */
public final class ThisMachine {
  static {
    // read by the JDK when the first proxy is asked for: the computer's own settings, not the JVM's
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
  }

  private ThisMachine() {}

  /**
   * @param dns resolvers as typed; empty for the system's
   * @param trustFiles PEM files
   * @param proxy as {@link Settings#proxyChoice} reads it
   */
  public static NetworkView view(List<String> dns, List<Path> trustFiles, Optional<String> proxy) throws BadSetting {
    return view(dns, trustFiles, Settings.proxyChoice(proxy.orElse("")));
  }

  /** The same for this computer's own network: where no proxy is typed, the settings files may name one. */
  public static NetworkView here(List<String> dns, List<Path> trustFiles, Optional<String> proxy) throws BadSetting {
    boolean typed = proxy.filter(text -> !text.isBlank()).isPresent();
    Optional<String> set = typed ? Optional.empty() : configuration().proxy();
    return set.isEmpty() ? view(dns, trustFiles, proxy)
        : view(dns, trustFiles, fromFile(Settings.proxyChoice(set.get())));
  }

  private static ProxyChoice fromFile(ProxyChoice set) {
    return switch (set) {
      case ProxyChoice.Fixed fixed -> new ProxyChoice.Fixed(fixed.proxy(), "proxy.how.file");
      case ProxyChoice.Script script -> new ProxyChoice.Script(script.url(), "proxy.how.file");
      case ProxyChoice.Computer _,ProxyChoice.None _ -> set;
    };
  }

  private static NetworkView view(List<String> dns, List<Path> trustFiles, ProxyChoice typed) throws BadSetting {
    ProxyChoice choice = typed instanceof ProxyChoice.Computer ? new ProxyChoice.Computer(AutoConfig.ofThisMachine())
        : typed;
    return new NetworkView(
        resolvers(dns), List.of(), AdapterNames.now(), Dialer.DIRECT, Settings.trusted(trustFiles), List.of(),
        choice);
  }

  /**
   * The resolvers that show the internet's side.
   *
   * @param typed empty for {@code standard}, "none" for nobody
   */
  public static List<InternetResolver> internet(List<String> typed, List<InternetResolver> standard)
      throws BadSetting {
    Optional<String> bad = InternetResolver.firstBad(typed);
    if (bad.isPresent()) {
      throw new BadSetting("wire.option.internet-dns", bad.get());
    }
    return typed.stream().allMatch(String::isBlank)
        ? standard : typed.stream().flatMap(t -> InternetResolver.parse(t).stream()).toList();
  }

  private static List<InetSocketAddress> resolvers(List<String> typed) throws BadSetting {
    List<InetSocketAddress> all = new ArrayList<>();
    for (String one : typed) {
      if (!one.isBlank()) {
        all.add(Settings.resolver(one));
      }
    }
    return all.isEmpty() ? SystemResolvers.now() : all;
  }

  /** The AD domain: as typed, or the one this computer has joined. */
  public static Optional<String> adDomain(Optional<String> typed) throws BadSetting {
    return typed.isPresent() && !typed.get().isBlank()
        ? Optional.of(Settings.domain(typed.get())) : AdDomain.ofThisMachine();
  }

  /** What this computer calls itself; empty where it does not tell. */
  public static Optional<Computer> computer() {
    return ThisComputer.now();
  }

  /** Where the product keeps what is its own; the folder need not exist. */
  public static Path dataFolder() {
    return configuration().dataFolder()
        .orElseGet(() -> new DataFolder(System.getProperty("os.name", ""), System.getenv(), home()).path());
  }

  /** What the settings files of this computer say now. */
  public static Configuration configuration() {
    // set by the launcher that jpackage makes
    Optional<Path> program = Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of);
    return Configuration.of(
        new ConfigurationFiles(System.getProperty("os.name", ""), System.getenv(), home(), program).inOrder());
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", ""));
  }

  /** What Outlook has stored on this computer, and the policies set; nothing where there is no registry. */
  public static OutlookState.Source outlook() {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? new StoredOutlook(new WindowsRegistry(), System.getenv())
        : OutlookState.Source.NONE;
  }

  /**
   * The same with what the technician assumes.
   *
   * @param policies "ExcludeScpLookup=1" and the like
   */
  public static OutlookState.Source whatIf(OutlookState.Source own, List<String> policies, Optional<Path> localXml)
      throws BadSetting {
    List<PolicySetting> switches = Settings.policies(policies);
    Optional<StoredFile> file = localXml.isPresent() ? Optional.of(Settings.localXml(localXml.get()))
        : Optional.empty();
    return (address, client) -> {
      OutlookState state = own.of(address, client).with(switches);
      return file.map(state::withLocalXml).orElse(state);
    };
  }
}
