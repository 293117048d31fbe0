package org.hopscope.protocol.mapi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Message;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Malformed;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/** Questions to one endpoint, one after the other, each answer written down. */
final class Session {
  private final Line line;
  private final Endpoint endpoint;
  private final Judge judge;
  private final Turns turns;
  private Http.@Nullable Reply last;

  /** Reads a body and says what is in it, or why it is a stop. */
  @FunctionalInterface
  interface Reading {
    Message says(byte[] body) throws Malformed, Stop;
  }

  Session(Line line, Endpoint endpoint, Turns turns) {
    this.line = line;
    this.endpoint = endpoint;
    this.judge = new Judge(endpoint.host(), line.address());
    this.turns = turns;
  }

  Judge judge() {
    return judge;
  }

  /** @param heard how a good answer is taken */
  void ask(String type, String verb, byte[] body, Heard heard, Reading reading) throws Stop {
    try {
      last = line.http().send(endpoint.request(type, body, time()));
      endpoint.jar().keep(last);
      byte[] answer = judge.body(last);
      turns.add(verb, heard, read(reading, answer));
    } catch (Stop stop) {
      turns.add(verb, Heard.BAD, stop.why().summary());
      throw stop;
    }
  }

  /** Whatever comes of it, nothing depends on it any more. */
  void leave(String type, byte[] body) {
    try {
      last = line.http().send(endpoint.request(type, body, line.left().get()));
      turns.add(type, Heard.GOOD, read(this::left, judge.body(last)));
    } catch (Stop stop) {
      turns.add(type, Heard.ODD, stop.why().summary());
    }
  }

  void route() {
    Route.of(answered(), endpoint.jar()).ifPresent(says -> turns.add("Route", Heard.GOOD, says));
  }

  Optional<String> version() {
    return answered().header("X-ServerApplication").map(v -> v.replaceFirst("^Exchange/", ""));
  }

  private Http.Reply answered() {
    return Objects.requireNonNull(last, "something was asked");
  }

  /** A tenth of what is left is kept for the good-bye. */
  private Duration time() {
    return line.left().get().multipliedBy(9).dividedBy(10);
  }

  private Message left(byte[] body) throws Malformed, Stop {
    long code = Closed.read(body);
    if (code != 0) {
      throw judge.refused(code);
    }
    return Message.of("mapi.left");
  }

  private Message read(Reading reading, byte[] answer) throws Stop {
    try {
      return reading.says(answer);
    } catch (Malformed wrong) {
      throw judge.malformed(wrong.getMessage());
    }
  }
}
