package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Tickets;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Http;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.Mechanism;

/**
 * Negotiate with a Kerberos ticket; where there is none, why is noted, and NTLM takes its place.
 *
 * @param ntlm empty without a password
 */
record KerberosElse(String host, Tickets tickets, Carrier carrier, Optional<Legs> ntlm) implements Legs {
  @Override
  public boolean provesAtOnce() {
    return true;
  }

  @Override
  public Next first(Optional<Http.Channel> channel, Duration left) {
    return switch (tickets.of(host, channel.orElseThrow().endPoint(), left)) {
      case Ticket.Token(byte[] token) -> {
        note(Message.of("signin.ticket", host));
        yield new Next.Say(new InitToken(List.of(Mechanism.KERBEROS), Optional.of(token)).bytes());
      }
      case Ticket.None(Fault fault, String detail, boolean refused) when refused || ntlm.isEmpty() ->
        new Next.Stuck(fault, detail);
      case Ticket.None(Fault fault, String detail, boolean refused) -> {
        note(fault.at(host, detail));
        yield new Next.Instead(ntlm.get());
      }
    };
  }

  private void note(Message message) {
    carrier.seen().accept(new Evidence.Note(message));
  }

  /** The server has more to say after the ticket; we have not. */
  @Override
  public Next answer(byte[] received, Http.Channel channel) {
    return new Next.Stuck(Fault.KERBEROS_REFUSED, "The server asks for more than a ticket");
  }
}
