package org.hopscope.wire.sspi;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.link.Courier;

/** Whoever waits for Windows is let go by a deadline or a cancel; the call itself ends when it likes. */
final class WindowsDialogue implements SignedInUser.Dialogue {
  private final Provider provider;
  private final WireClock clock;
  private final ReentrantLock calling = new ReentrantLock();
  private boolean closed;

  WindowsDialogue(Provider provider, WireClock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public Ticket next(byte[] received, byte[] endPoint, Duration deadline, Scope scope) {
    Courier courier = new Courier(clock);
    AtomicReference<Ticket> result = new AtomicReference<>();
    inTurn(() -> {
      result.set(closed ? cancelled() : ask(received, endPoint));
      courier.done();
    });
    return switch (courier.await(deadline, evidence -> {}, scope)) {
      case DONE -> Objects.requireNonNull(result.get());
      case DEADLINE -> new Ticket.None(
          Fault.KERBEROS_NO_KDC, "Windows gave no answer within " + deadline.toMillis() + " ms", true);
      case CANCELLED -> cancelled();
    };
  }

  private static Ticket cancelled() {
    return new Ticket.None(Fault.DEADLINE, "Cancelled", true);
  }

  private Ticket ask(byte[] received, byte[] endPoint) {
    try {
      Provider.Step step = provider.next(received, Bindings.of(endPoint));
      return step.status() < 0 ? SspiFault.of(step.status()) : said(step.token());
    } catch (RuntimeException | LinkageError notThisWindows) {
      return new Ticket.None(Fault.KERBEROS_FAILED, notThisWindows.getClass().getSimpleName(), true);
    }
  }

  /** All is said, and the server still refuses. */
  private static Ticket said(byte[] token) {
    return token.length == 0
        ? new Ticket.None(Fault.OWN_USER_REFUSED, "Windows has nothing more to say", true) : new Ticket.Token(token);
  }

  /** A native call would hold the carrier of a virtual thread. */
  private void inTurn(Runnable call) {
    Thread.ofPlatform().daemon().name("sspi").start(() -> {
      calling.lock();
      try {
        call.run();
      } finally {
        calling.unlock();
      }
    });
  }

  @Override
  public void close() {
    inTurn(() -> {
      if (!closed) {
        closed = true;
        provider.release();
      }
    });
  }
}
