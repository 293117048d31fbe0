package org.hopscope.endpoints.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/**
 * Measures the way to the hosts that matter most, when a sweep has told which of them are reached and is quiet.
 * The hosts are measured side by side, and what is measured of one host one after the other.
 */
public final class PathMeter {
  private final World world;
  private final Duration patience;
  private final Scope scope;

  /** @param patience for one connect, handshake or exchange */
  public PathMeter(World world, Duration patience, Scope scope) {
    this.world = world;
    this.patience = patience;
    this.scope = scope;
  }

  /**
   * Returns when every reading was handed out.
   *
   * @param rows what the sweep has found
   * @param readings called from any thread
   */
  public void run(Instance instance, Collection<Checked> rows, Consumer<PathReading> readings)
      throws InterruptedException {
    boolean captive = rows.stream().anyMatch(row -> row.cause() == Cause.CAPTIVE_PORTAL);
    Stalls stalls = new Stalls(rows);
    List<Thread> running = new ArrayList<>();
    for (Checked row : Subjects.among(rows, instance)) {
      if (captive && row.blocks()) {
        readings.accept(unmeasured(row, PathReading.Kind.CAPTIVE_PORTAL, "path.hint.captive-portal"));
      } else if (stalls.at(row)) {
        readings.accept(unmeasured(row, PathReading.Kind.MTU, "path.hint.mtu.tls"));
      } else if (isWorthIt(row)) {
        running.add(start(row, readings));
      }
    }
    for (Thread one : running) {
      one.join();
    }
  }

  private static boolean isWorthIt(Checked row) {
    return !row.cause().blocks() && row.cause() != Cause.UNKNOWN && row.cause() != Cause.NO_SUCH_NAME;
  }

  private static PathReading unmeasured(Checked row, PathReading.Kind kind, String key) {
    String host = row.check().host();
    return PathReading.unmeasured(host, new PathReading.Hint(kind, Message.of(key, host, "", "", "", "", "")));
  }

  private Thread start(Checked row, Consumer<PathReading> readings) {
    Survey survey = new Survey(world, new Gauge(world, patience, scope), row, scope);
    Thread thread = Thread.ofVirtual().name("path " + row.check().host()).unstarted(() -> {
      PathReading reading = survey.reading();
      if (!scope.isCancelled()) {
        readings.accept(reading);
      }
    });
    scope.add(thread::interrupt);
    thread.start();
    return thread;
  }
}
