package org.hopscope.wire.pac;

import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.link.Courier;

/**
 * A script of somebody else's. Each question runs it anew, on a thread of its own, within limits of time,
 * memory and depth; who asks waits no longer than allowed, whatever the script does.
 */
public final class PacScript {
  /** Characters; a longer one is refused. */
  public static final int LONGEST = 1 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  /** A script that can be stopped tells by what it was, and is asked first. */
  private static final Duration GRACE = Duration.ofMillis(250);
  private static final int STACK = 2 << 20;

  private final String source;
  private final Surroundings world;
  private final WireClock clock;
  private final Duration patience;

  public PacScript(String source, Surroundings world, WireClock clock) {
    this(source, world, clock, PATIENCE);
  }

  /** @param patience with one question */
  PacScript(String source, Surroundings world, WireClock clock, Duration patience) {
    this.source = source;
    this.world = world;
    this.clock = clock;
    this.patience = patience;
  }

  /** What a script is told of an address: as browsers do, of https no more than host and port. */
  public static String asked(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String place = url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getHost() + port;
    boolean secret = "https".equalsIgnoreCase(url.getScheme()) || url.getRawPath() == null
        || url.getRawPath().isEmpty();
    return secret ? place + "/" : place + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
  }

  /**
   * The ways to an address, in order of preference.
   *
   * @param deadline of the whole question; 8 seconds if that is sooner
   * @throws PacFailure where the script names none
   */
  public List<Route> routes(URI url, Duration deadline, Scope scope) throws PacFailure {
    return Route.read(answer(asked(url), url.getHost().replaceAll("[\\[\\]]", ""), deadline, scope));
  }

  String answer(String url, String host, Duration deadline, Scope scope) throws PacFailure {
    if (source.length() > LONGEST) {
      throw new PacFailure(Fault.PAC_BROKEN, "it is longer than 1 MiB");
    }
    Duration limit = deadline.compareTo(patience) < 0 ? deadline : patience;
    Courier courier = new Courier(clock);
    Scope own = new Scope();
    Closeable onCancel = own::cancel;
    scope.add(onCancel);
    try {
      ScriptRun run = new ScriptRun(source, url, host, world, clock, clock.nanos() + limit.toNanos(), own);
      Thread worker = new Thread(null, () -> courier.hand(run.result()), "proxy script", STACK);
      worker.setDaemon(true);
      worker.setPriority(Thread.MIN_PRIORITY);
      worker.start();
      return switch (courier.next(limit.plus(GRACE), evidence -> {}, scope)) {
        case PacFailure failure -> throw failure;
        case Courier.End end ->
          throw ScriptRun.stopped(end == Courier.End.DEADLINE ? Stopped.Why.TIME : Stopped.Why.CANCELLED, "");
        case Object answer -> answer.toString();
      };
    } finally {
      own.cancel();
      scope.remove(onCancel);
    }
  }
}
