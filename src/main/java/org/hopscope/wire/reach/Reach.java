package org.hopscope.wire.reach;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Probes;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.link.Courier;
import org.hopscope.wire.proxy.Computer;
import org.hopscope.wire.tls.Trust;

/** {@link Probes} over the view's own sockets: a thread of its own works, the calling thread keeps the time. */
public final class Reach implements Probes {
  private final NetworkView view;
  private final Trust trust;
  private final WireClock clock;
  private final Computer computer;

  public Reach(NetworkView view, Trust trust, WireClock clock) {
    this.view = view;
    this.trust = trust;
    this.clock = clock;
    this.computer = Computer.now(ProxySelector.getDefault());
  }

  @Override
  public void connect(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {
    run(patience.total(), seen, scope, visit(target, patience), Visit::connect);
  }

  @Override
  public void handshake(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {
    run(patience.total(), seen, scope, visit(target, patience), v -> {
      if (v.connect()) {
        v.secure();
      }
    });
  }

  @Override
  public void greet(Target target, Mail mail, Patience patience, Consumer<Evidence> seen, Scope scope) {
    run(patience.total(), seen, scope, visit(target, patience), v -> new MailTalk(v, mail).run());
  }

  private Visit visit(Target target, Patience patience) {
    return new Visit(target, patience, view.dialer(), trust, clock);
  }

  private void run(Duration total, Consumer<Evidence> seen, Scope scope, Visit visit, Consumer<Visit> work) {
    Courier courier = new Courier(clock);
    Thread.ofVirtual().name("probe " + visit.host()).start(() -> {
      try {
        work.accept(visit.reportTo(courier::bring));
      } finally {
        courier.done();
      }
    });
    scope.add(visit);
    try {
      Courier.End end = courier.await(total, seen, scope);
      Optional<Evidence> untold = end == Courier.End.DEADLINE ? visit.silence() : Optional.empty();
      courier.drain(seen);
      untold.ifPresent(seen);
    } finally {
      close(visit);
      scope.remove(visit);
    }
  }

  private static void close(Visit visit) {
    try {
      visit.close();
    } catch (IOException ignored) {
      // nobody waits for it any more
    }
  }

  @Override
  public void stun(Target target, Duration patience, Consumer<Evidence> seen, Scope scope) {
    seen.accept(new StunQuestion(view.dialer(), clock).ask(target, patience, scope));
  }

  @Override
  public Optional<String> tunnel(InetAddress to) {
    return view.dialer().tunnel(to);
  }

  @Override
  public boolean isProxied(URI url) {
    return switch (view.proxy()) {
      // what a script will say, only asking it tells
      case ProxyChoice.Fixed _,ProxyChoice.Script _ -> true;
      case ProxyChoice.Computer(var script) -> view.dialer() == Dialer.DIRECT
          && (script.isPresent() || computer.to(url).via().stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT));
      case ProxyChoice.None _ -> false;
    };
  }
}
