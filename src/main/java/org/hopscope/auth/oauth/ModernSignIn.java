package org.hopscope.auth.oauth;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.hopscope.auth.Carrier;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.SignInCloud;

/**
 * The account's tokens in one analysis: one for each service, asked for once, and again when it is over.
 * A refusal is remembered: to ask again with the same password could lock the account.
 */
public final class ModernSignIn implements AutoCloseable {
  private final Grant grant;
  private final Map<String, Grant.Answer> answers = new HashMap<>();
  private final Map<String, Grant.Answer> discarded = new HashMap<>();
  private final ReentrantLock asking = new ReentrantLock();
  private boolean closed;

  public ModernSignIn(Grant grant) {
    this.grant = grant;
  }

  /** Whom a token is for that is to be shown to this host: Exchange Online as a whole, or an own server. */
  static String resource(SignInCloud cloud, String host) {
    return "https://" + (MicrosoftHosts.servesMail(host) ? cloud.exchange() : MicrosoftHosts.plain(host));
  }

  public Grant.Answer token(SignInCloud cloud, String host, Carrier carrier, Duration left)
      throws InterruptedException {
    String resource = resource(cloud, host);
    asking.lockInterruptibly();
    try {
      Grant.Answer before = answers.get(resource);
      if (before == null || isOver(before, carrier)) {
        keep(resource, grant.ask(cloud, resource, carrier, left));
      }
      return Objects.requireNonNull(answers.get(resource));
    } finally {
      asking.unlock();
    }
  }

  /**
   * A server says that this token is over. Whether there is, or may be asked for, another one: that is done
   * once for each service. Somebody may still be sending the old one, so that it is overwritten at the end.
   */
  boolean discard(SignInCloud cloud, String host, Grant.Answer over) {
    String resource = resource(cloud, host);
    asking.lock();
    try {
      Grant.Answer now = answers.get(resource);
      if (now != over) {
        return !(now instanceof Grant.Answer.None);
      }
      return discarded.putIfAbsent(resource, over) == null && answers.remove(resource, over);
    } finally {
      asking.unlock();
    }
  }

  private void keep(String resource, Grant.Answer answer) throws InterruptedException {
    Grant.Answer old = answers.put(resource, answer);
    wipe(old);
    if (closed) {
      wipe(answer);
      throw new InterruptedException("The analysis has ended");
    }
  }

  static boolean isOver(Grant.Answer answer, Carrier carrier) {
    return answer instanceof Grant.Answer.Token token && carrier.clock().nanos() - token.until() >= 0;
  }

  private static void wipe(Grant.Answer answer) {
    if (answer instanceof Grant.Answer.Token token) {
      token.secret().close();
    }
  }

  /** Overwrites every token. Whoever waits for one gets none. */
  @Override
  public void close() {
    asking.lock();
    try {
      closed = true;
      answers.values().forEach(ModernSignIn::wipe);
      discarded.values().forEach(ModernSignIn::wipe);
    } finally {
      asking.unlock();
    }
  }
}
