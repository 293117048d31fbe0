package org.hopscope.protocol.ews;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.ServerVersion;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.ServerTime;
import org.hopscope.wire.Http;

/**
 * Takes an EWS server's answer for what it means, whichever client asks.
 *
 * @param address who signs in
 * @param mailbox the version of the Exchange that has the mailbox, where it is known
 */
record Judge(URI asked, EmailAddress address, Optional<ServerVersion> mailbox) {
  /** Codes with a sentence of their own. */
  private static final Set<String> EXPLAINED = Set.of(
      "ErrorAccessDenied", "ErrorNonExistentMailbox", "ErrorMailboxStoreUnavailable", "ErrorMailboxMoveInProgress",
      "ErrorNoRespondingCASInDestinationSite", "ErrorAccountDisabled", "ErrorImpersonateUserDenied",
      "ErrorInternalServerError", "ErrorInternalServerTransientError", "ErrorPasswordExpired", "ErrorMailboxFailover",
      "ErrorConnectionFailed", "ErrorCrossSiteRequest", "ErrorFolderNotFound", "ErrorInvalidServerVersion");
  private static final Set<String> THROTTLING = Set.of("ErrorServerBusy", "ErrorExceededConnectionCount");

  /** The answer to a request without sign-in: being asked for it is what should happen. */
  Probed unsigned(Http.Reply reply) {
    return reply.status() == 200 || reply.status() == 401 ? Probed.of(host(), reply) : of(reply);
  }

  Probed of(Http.Reply reply) {
    if (reply.fault().isPresent()) {
      return Probed.of(host(), reply);
    }
    return switch (reply.status()) {
      case 200, 500 -> said(reply);
      case 401 -> new Probed.Broken(Fault.WRONG_PASSWORD, Fault.WRONG_PASSWORD.at(host(), address.text()));
      case 403 -> forbidden(reply);
      case 404, 405, 410 -> online() && Reason.afterTheEnd(reply) ? gone() : Probed.of(host(), reply);
      case 429 -> throttled(ServerTime.retryAfter(reply));
      case 503 -> ServerTime.retryAfter(reply).map(wait -> throttled(Optional.of(wait)))
          .orElseGet(() -> Probed.of(host(), reply));
      default -> Probed.of(host(), reply);
    };
  }

  private Probed said(Http.Reply reply) {
    return switch (EwsReader.read(reply.body())) {
      case EwsAnswer.Opened(var version) -> opened(version.or(() -> version(reply)));
      case EwsAnswer.Refused refused -> refused(refused, refused.version().or(() -> version(reply)), reply);
      case EwsAnswer.Unreadable(Fault fault) when fault == Fault.XML_HOSTILE ->
        new Probed.Broken(fault, Message.of("pox.hostile"));
      case EwsAnswer.Unreadable unreadable -> reply.status() == 500
          ? Probed.of(host(), reply)
          : new Probed.Broken(Fault.NOT_EXCHANGE, Fault.NOT_EXCHANGE.at(host(), reply.status()));
    };
  }

  private static Optional<ServerVersion> version(Http.Reply reply) {
    return reply.header("X-OWA-Version").flatMap(ServerVersion::parseDotted);
  }

  private Probed opened(Optional<ServerVersion> version) {
    String title = version.map(ServerVersion::title).orElse("");
    if (older(version)) {
      return new Probed.Doubtful(Message.of("ews.open+ews.older", host(), title, mailbox.orElseThrow().title()));
    }
    String open = title.isEmpty() ? "ews.open-unnamed" : "ews.open";
    return new Probed.Answers(List.of(), Message.of(online() ? open + "+ews.ends" : open, host(), title));
  }

  private boolean older(Optional<ServerVersion> version) {
    return version.isPresent() && mailbox.isPresent() && !online() && version.get().olderThan(mailbox.get());
  }

  private Probed refused(EwsAnswer.Refused refused, Optional<ServerVersion> version, Http.Reply reply) {
    Reason reason = new Reason(refused.code() + ": " + refused.text());
    if (reason.block() || reason.end()) {
      return blockedOrGone(reason, reply);
    }
    if (THROTTLING.contains(refused.code())) {
      return throttled(refused.backOff().or(() -> ServerTime.retryAfter(reply)));
    }
    if (older(version)) {
      return lost(Fault.EWS_OLDER_SERVER, "", version.orElseThrow().title(), mailbox.orElseThrow().title());
    }
    String more = EXPLAINED.contains(refused.code()) ? "+ews.code." + refused.code() : "+ews.said";
    return lost(Fault.EWS_ERROR, more, refused.code(), refused.text());
  }

  /** The reason tells a block from every other refusal; without one it stays open which it is. */
  private Probed forbidden(Http.Reply reply) {
    Optional<Reason> reason = Reason.of(reply);
    if (reason.filter(r -> r.block() || r.end()).isPresent()) {
      return blockedOrGone(reason.get(), reply);
    }
    return reason.map(r -> lost(Fault.EWS_FORBIDDEN, "+ews.because", r.text()))
        .orElseGet(() -> lost(Fault.EWS_FORBIDDEN, online() ? "+ews.no-reason-online" : "+ews.no-reason"));
  }

  private Probed blockedOrGone(Reason reason, Http.Reply reply) {
    if (online() && (reason.end() || Reason.afterTheEnd(reply))) {
      return gone();
    }
    return lost(Fault.EWS_BLOCKED, online() ? "+ews.block-online" : "", reason.text());
  }

  private Probed gone() {
    return lost(Fault.EWS_GONE, "");
  }

  private Probed throttled(Optional<Duration> wait) {
    return wait.map(w -> lost(Fault.EWS_THROTTLED, "+ews.wait", Long.toString(Math.max(1, w.toSeconds()))))
        .orElseGet(() -> lost(Fault.EWS_THROTTLED, ""));
  }

  private Probed lost(Fault fault, String more, String... seen) {
    List<String> args = new ArrayList<>(List.of(host()));
    args.addAll(List.of(seen));
    return new Probed.Broken(fault, new Message("fault." + fault.id() + more, args));
  }

  private boolean online() {
    return MicrosoftHosts.servesMail(host());
  }

  private String host() {
    return asked.getHost();
  }
}
