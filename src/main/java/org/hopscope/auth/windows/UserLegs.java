package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Http;
import org.hopscope.wire.SignedInUser;

/** Negotiate as the user of this computer: the operating system chooses between Kerberos and NTLM, and has the words. */
final class UserLegs implements Legs {
  private static final byte[] NOTHING = {};
  private final String host;
  private final SignedInUser.Dialogue dialogue;
  private final Carrier carrier;
  private long until;

  UserLegs(String host, SignedInUser.Dialogue dialogue, Carrier carrier) {
    this.host = host;
    this.dialogue = dialogue;
    this.carrier = carrier;
  }

  @Override
  public boolean provesAtOnce() {
    return true;
  }

  @Override
  public Next first(Optional<Http.Channel> channel, Duration time) {
    until = carrier.clock().nanos() + time.toNanos();
    carrier.seen().accept(new Evidence.Note(Message.of("signin.user", host)));
    return next(NOTHING, channel.orElseThrow());
  }

  @Override
  public Next answer(byte[] received, Http.Channel channel) {
    return next(received, channel);
  }

  private Next next(byte[] received, Http.Channel channel) {
    Duration left = Duration.ofNanos(Math.max(0, until - carrier.clock().nanos()));
    return switch (dialogue.next(received, channel.endPoint(), left, carrier.scope())) {
      case Ticket.Token(byte[] token) -> new Next.Say(token);
      case Ticket.None(Fault fault, String detail, boolean refused) -> new Next.Stuck(fault, detail);
    };
  }

  @Override
  public Fault refusal() {
    return Fault.OWN_USER_REFUSED;
  }

  @Override
  public void close() {
    dialogue.close();
  }
}
