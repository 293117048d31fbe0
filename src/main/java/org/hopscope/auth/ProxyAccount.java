package org.hopscope.auth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.auth.windows.ProxyLegs;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.Handshake;
import org.jspecify.annotations.Nullable;

/**
 * Signs in to proxies by the name and password that the technician has given for them, which nobody else
 * gets. A password is tried once: a proxy that has refused it is not told it again.
 */
public final class ProxyAccount implements ProxySignIn {
  private final String user;
  private final Secret password;
  private final WireClock clock;
  private final BasicAuthorization basic;
  private final Map<String, ProxyTrial> trials = new ConcurrentHashMap<>();

  /** @param user as the proxy knows it: anna, anna@contoso.com or CONTOSO\anna */
  public ProxyAccount(String user, Secret password, WireClock clock) {
    this.user = user;
    this.password = password;
    this.clock = clock;
    this.basic = new BasicAuthorization(user, password);
  }

  @Override
  public Dialogue begin(String proxy, boolean tunnel) {
    return new Talk(proxy, tunnel, trials.computeIfAbsent(proxy, p -> new ProxyTrial(clock)));
  }

  @Override
  public String redact(String text) {
    return basic.redact(text);
  }

  @Override
  public String toString() {
    return "ProxyAccount";
  }

  private Handshake.Identity identity(String proxy) {
    String[] parts = user.split("\\\\", 2);
    String host = proxy.replaceFirst(":\\d+$", "");
    return new Handshake.Identity(parts[parts.length - 1], parts.length == 2 ? parts[0] : "", "HTTP/" + host);
  }

  /** One exchange's part in it. */
  private final class Talk implements Dialogue {
    private final String proxy;
    private final boolean tunnel;
    private final ProxyTrial trial;
    private @Nullable ProxyLegs legs;
    private boolean proven;

    Talk(String proxy, boolean tunnel, ProxyTrial trial) {
      this.proxy = proxy;
      this.tunnel = tunnel;
      this.trial = trial;
    }

    @Override
    public Answer answer(List<String> headers, Duration left) {
      if (proven) {
        trial.refused(this);
        return new Answer.Cannot(Fault.PROXY_SIGN_IN_REFUSED, user);
      }
      if (legs != null) {
        return prove(legs.answer(headers));
      }
      List<Challenge> offered = Challenge.parseAll(headers);
      boolean windows = ProxyLegs.fits(offered);
      if (!windows && !Challenge.offers(offered, "basic")) {
        return new Answer.Cannot(Fault.PROXY_NO_SCHEME, Challenge.titles(offered));
      }
      if (!(tunnel ? trial.enter(this, left) : trial.hasPassed(this, left.dividedBy(2)))) {
        return untold();
      }
      return windows ? begin(offered) : prove(new Answer.Say("Basic", basic.header()));
    }

    private Answer begin(List<Challenge> offered) {
      legs = ProxyLegs.of(offered, new Handshake(identity(proxy), password), clock);
      return legs.first();
    }

    private Answer prove(Answer answer) {
      proven = answer instanceof Answer.Say;
      return answer;
    }

    private Answer untold() {
      return switch (trial.state()) {
        case REFUSED -> new Answer.Cannot(Fault.PROXY_SIGN_IN_REFUSED, user);
        case UNANSWERED -> new Answer.Cannot(Fault.PROXY_FAILED, proxy + " does not answer a sign-in.");
        case UNKNOWN, PASSED -> new Answer.Cannot(Fault.PROXY_AUTH, "");
      };
    }

    @Override
    public void accepted() {
      if (proven) {
        trial.passed(this);
      }
    }

    @Override
    public void close() {
      trial.left(this);
    }
  }
}
