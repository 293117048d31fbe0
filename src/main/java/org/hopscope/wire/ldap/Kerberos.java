package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;

/**
 * Kerberos by the JDK, which knows one realm at a time and keeps it in a system property: who speaks
 * Kerberos does so alone, and puts the property back. Nothing is written but the realm's name and the
 * key distribution center's address; tickets stay in memory.
 */
final class Kerberos {
  /** What is done with a ticket while the realm is set. */
  @FunctionalInterface
  interface Use<T> {
    T with(Subject subject) throws Exception;
  }

  private static final String SETTING = "java.security.krb5.conf";
  private static final ReentrantLock ALONE = new ReentrantLock();
  private final String domain;
  private static final int PORT = 88;
  private final InetSocketAddress center;

  /** @param center where the domain controller, which is the key distribution center too, is connected to */
  Kerberos(String domain, InetSocketAddress center) {
    this.domain = domain.toLowerCase(Locale.ROOT);
    this.center = center;
  }

  /** The key distribution center of a domain controller. */
  static InetSocketAddress center(InetAddress controller) {
    return new InetSocketAddress(controller, PORT);
  }

  /**
   * With the ticket of the user who is signed in to this computer: from its ticket cache, on Windows
   * from the LSA. Nobody is asked for anything.
   *
   * @throws LoginException when there is none
   */
  <T> T signedIn(Use<T> use) throws Exception {
    return alone(Map.of("useTicketCache", "true", "doNotPrompt", "true"), callbacks -> {}, use);
  }

  /**
   * With a ticket got by this password, of which only a proof is sent.
   *
   * @throws LoginException when the key distribution center refuses, or is not there
   */
  <T> T withPassword(EmailAddress user, Secret password, Use<T> use) throws Exception {
    // a user principal name is an "enterprise" name: its @ is part of it (RFC 6806, section 5)
    String enterprise = user.localPart() + "\\@" + user.domain() + "@" + realm();
    try {
      return as(enterprise, password, use);
    } catch (LoginException e) {
      if (!KerberosFault.isUnknownClient(e)) {
        throw e;
      }
      // no password was tried; mostly the account's name is the part before the @
      return as(user.localPart() + "@" + realm(), password, use);
    }
  }

  private <T> T as(String principal, Secret password, Use<T> use) throws Exception {
    return alone(
        Map.of("principal", principal, "storeKey", "false"), callbacks -> answer(callbacks, principal, password), use);
  }

  private String realm() {
    return domain.toUpperCase(Locale.ROOT);
  }

  private <T> T alone(Map<String, String> options, CallbackHandler handler, Use<T> use) throws Exception {
    ALONE.lockInterruptibly();
    Optional<String> before = Optional.ofNullable(System.getProperty(SETTING));
    Path file = Files.createTempFile("hopscope-realm", ".conf");
    try {
      Files.writeString(file, settings());
      System.setProperty(SETTING, file.toString());
      return login(options, handler, use);
    } finally {
      before.ifPresentOrElse(was -> System.setProperty(SETTING, was), () -> System.clearProperty(SETTING));
      Files.deleteIfExists(file);
      ALONE.unlock();
    }
  }

  private static <T> T login(Map<String, String> options, CallbackHandler handler, Use<T> use) throws Exception {
    LoginContext context = new LoginContext("hopscope", new Subject(), handler, module(options));
    context.login();
    try {
      return Subject.callAs(context.getSubject(), () -> use.with(context.getSubject()));
    } catch (CompletionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      context.logout();
    }
  }

  private static Configuration module(Map<String, String> options) {
    Map<String, String> all = new java.util.HashMap<>(options);
    all.put("refreshKrb5Config", "true");
    all.put("isInitiator", "true");
    AppConfigurationEntry entry = new AppConfigurationEntry(
        "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.REQUIRED, all);
    return new Configuration() {
      @Override
      public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
        return new AppConfigurationEntry[]{entry};
      }
    };
  }

  /** Short timeouts: the JDK asks three times for thirty seconds each, and nobody waits for that. */
  private String settings() {
    return """
        [libdefaults]
        default_realm = %1$s
        dns_canonicalize_hostname = false
        dns_lookup_realm = false
        udp_preference_limit = 1
        kdc_timeout = 3000
        max_retries = 1
        [realms]
        %1$s = {
          kdc = %3$s
        }
        [domain_realm]
        .%2$s = %1$s
        %2$s = %1$s
        """.formatted(realm(), domain, literal());
  }

  private String literal() {
    String text = center.getAddress().getHostAddress();
    return (text.contains(":") ? "[" + text + "]" : text) + ":" + center.getPort();
  }

  private static void answer(Callback[] callbacks, String principal, Secret password) throws IOException {
    for (Callback callback : callbacks) {
      if (callback instanceof NameCallback name) {
        name.setName(principal);
      }
      if (callback instanceof PasswordCallback wanted) {
        password.use(chars -> {
          wanted.setPassword(chars);
          return null;
        });
      }
    }
  }
}
