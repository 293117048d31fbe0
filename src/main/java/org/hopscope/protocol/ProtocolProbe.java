package org.hopscope.protocol;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Offer;
import org.hopscope.model.Protocol;
import org.hopscope.protocol.ews.EwsTalk;
import org.hopscope.protocol.ews.GetFolder;
import org.hopscope.protocol.mapi.Endpoint;
import org.hopscope.wire.Http;

/**
 * The first words a client says on a protocol, without a password: enough to see that the right kind
 * of server is there, by a certificate that holds, and how it wants to be signed in to.
 */
public sealed interface ProtocolProbe {
  Http.Request request(Offer offer, ClientProfile client, EmailAddress address, Duration deadline);

  /** What the answer to them means. */
  default Probed heard(Offer offer, EmailAddress address, Http.Reply reply) {
    return Probed.of(offer.url().getHost(), reply);
  }

  static ProtocolProbe of(Protocol protocol) {
    return switch (protocol) {
      case MAPI_HTTP -> new MapiHttp();
      case OUTLOOK_ANYWHERE -> new OutlookAnywhere();
      case EWS -> new Ews();
      case SYNC -> new Sync();
    };
  }

  /** PING, [MS-OXCMAPIHTTP] 2.2.6. */
  record MapiHttp() implements ProtocolProbe {
    @Override
    public Http.Request request(Offer offer, ClientProfile client, EmailAddress address, Duration deadline) {
      return new Endpoint(offer.url(), client).ping(deadline);
    }
  }

  /** The echo request's first half, [MS-RPCH] 2.1.2.1.3: asked of the proxy, not of a back end. */
  record OutlookAnywhere() implements ProtocolProbe {
    @Override
    public Http.Request request(Offer offer, ClientProfile client, EmailAddress address, Duration deadline) {
      Map<String, String> headers = headers(client);
      headers.put("User-Agent", "MSRPC");
      headers.put("Accept", "application/rpc");
      return new Http.Request(
          "RPC_IN_DATA", offer.url(), headers, new byte[0], Optional.empty(), deadline);
    }
  }

  /** A SOAP request that names no mailbox; Exchange asks who we are before it reads it. */
  record Ews() implements ProtocolProbe {
    @Override
    public Http.Request request(Offer offer, ClientProfile client, EmailAddress address, Duration deadline) {
      return GetFolder.ofNobody(offer.url(), client, deadline);
    }

    @Override
    public Probed heard(Offer offer, EmailAddress address, Http.Reply reply) {
      return EwsTalk.greeted(offer.url(), address, reply);
    }
  }

  /** Who am I? Microsoft Graph answers without sign-in that it wants a token. */
  record Sync() implements ProtocolProbe {
    @Override
    public Http.Request request(Offer offer, ClientProfile client, EmailAddress address, Duration deadline) {
      return new Http.Request("GET", offer.url(), headers(client), new byte[0], Optional.empty(), deadline);
    }

    /** A proxy or a portal in Graph's place has neither its error nor its challenge. */
    @Override
    public Probed heard(Offer offer, EmailAddress address, Http.Reply reply) {
      List<Challenge> schemes = Challenge.parseAll(reply.all("WWW-Authenticate"));
      boolean graph = reply.status() == 401 && Challenge.offers(schemes, "bearer")
          && reply.header("request-id").isPresent();
      return graph
          ? new Probed.Answers(schemes, Message.of("protocol.sync", offer.url().getHost()))
          : ProtocolProbe.super.heard(offer, address, reply);
    }
  }

  private static Map<String, String> headers(ClientProfile client) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Accept", "*/*");
    return headers;
  }
}
