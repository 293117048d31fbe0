package org.hopscope.wire.http;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels.Arrival;
import org.hopscope.wire.RpcChannels.Opening;
import org.hopscope.wire.RpcChannels.Side;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.http.Journey.Trouble;
import org.hopscope.wire.link.Courier;

/** One of the two requests of a pair. Threads of its own work; the one that waits is the pair's. */
final class RpcSide {
  private static final long PIECE = 64 * 1024;

  private final Side side;
  private final Opening opening;
  private final Optional<Http.Authorization> authorization;
  private final Courier courier;
  private final Transcript transcript;
  private final Journey journey;
  private final Request request;
  private final Call call;
  private final Connections connections;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile boolean listening;
  private volatile String reason = "";
  private volatile Optional<Evidence.Certificate> certificate = Optional.empty();

  /** @param asked with method and body */
  RpcSide(
      Side side, Connections over, Families families, WireClock clock, Courier courier, Opening opening,
      Optional<Http.Authorization> authorization, Request.Builder asked) {
    this.side = side;
    this.connections = over;
    this.opening = opening;
    this.courier = courier;
    this.authorization = authorization;
    this.transcript = new Transcript(authorization);
    this.journey = new Journey(opening.url().getHost(), opening.deadline(), courier, families, clock);
    this.request = asked.tag(Journey.class, journey).tag(Transcript.class, transcript).tag(RpcSide.class, this).build();
    this.call = over.client().newCall(request);
  }

  void start() {
    Thread.ofVirtual().name("rpc " + side + " " + opening.url().getHost()).start(this::work);
  }

  private void work() {
    try (Response response = call.execute()) {
      journey.responseStart();
      reason = response.message();
      if (response.isSuccessful()) {
        stream(response.body().source());
      } else {
        transcript.read(response.body().source());
      }
      end(Optional.empty());
    } catch (IOException | RuntimeException | Error e) {
      if (!listening) {
        end(Optional.of(trouble(e)));
      }
    } finally {
      journey.responseEnd();
      connections.released();
    }
  }

  private void stream(BufferedSource source) throws IOException {
    Buffer piece = new Buffer();
    while (source.read(piece, PIECE) >= 0) {
      byte[] bytes = piece.readByteArray();
      transcript.keep(bytes);
      courier.hand(new Arrival.Bytes(bytes));
    }
  }

  /** Called when the connection stands, before the request is written. */
  void connected(Socket socket, Optional<Evidence.Certificate> shown) {
    certificate = shown;
    if (side == Side.IN) {
      listening = true;
      Thread.ofVirtual().name("rpc answer " + opening.url().getHost()).start(() -> listen(socket));
    }
  }

  /** OkHttp does not look for an answer before a request is finished, and this one never is. */
  private void listen(Socket socket) {
    try {
      Response early = EarlyAnswer.read(socket.getInputStream(), request);
      reason = early.message();
      transcript.answered(early);
      transcript.keep(early.body().bytes());
      end(Optional.empty());
    } catch (IOException | RuntimeException e) {
      end(Optional.of(trouble(e)));
    }
  }

  private Trouble trouble(Throwable failure) {
    return journey.trouble().orElseGet(() -> new Trouble(
        HttpFault.of(failure, journey.stage(), journey.askedForCertificate()), SystemSays.of(failure)));
  }

  private void end(Optional<Trouble> trouble) {
    if (over.compareAndSet(false, true)) {
      courier.hand(ended(trouble));
    }
  }

  Arrival.Ended ended(Optional<Trouble> trouble) {
    return new Arrival.Ended(side, reply(trouble), reason);
  }

  private Http.Reply reply(Optional<Trouble> trouble) {
    String detail = trouble.map(Trouble::detail).orElse("");
    return new Http.Reply(
        transcript.status(), Exchange.multimap(transcript.received()), transcript.body(), trouble.map(Trouble::fault),
        authorization.map(a -> a.redact(detail)).orElse(detail));
  }

  Journey.Stage stage() {
    return journey.stage();
  }

  Optional<Evidence.Certificate> certificate() {
    return certificate;
  }

  /** The time is over, and this is the side that had not come far enough. */
  Arrival.Ended silence() {
    return ended(Optional.of(journey.silence(opening.deadline())));
  }

  void drop() {
    journey.close();
    call.cancel();
  }

  /** @param sent what has gone out as its body */
  void report(byte[] sent, Optional<Trouble> trouble, Consumer<Evidence> seen) {
    String note = transcript.status() == 0 ? "Kept open while the pair was in use" : transcript.protocol();
    seen.accept(new Report(transcript, text -> authorization.map(a -> a.redact(text)).orElse(text)).of(request, sent,
        reply(trouble), note, journey.phases()));
  }
}
