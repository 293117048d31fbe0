package org.hopscope.protocol.rpc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.RpcChannels.Arrival;

/** Why a channel came to its end, [MS-RPCH] 3.2.2.5.11. */
final class ChannelEnd {
  private static final Pattern RPC_ERROR = Pattern.compile("(?i)RPC Error: ?([0-9a-f]{1,8})");

  private ChannelEnd() {}

  /**
   * @param during what was being waited for
   * @param unfinished bytes of a PDU whose rest did not come
   */
  static Stop of(Arrival.Ended end, String user, String during, int unfinished) {
    Http.Reply reply = end.reply();
    if (reply.status() == 200) {
      return broken(reply, during, unfinished);
    }
    if (reply.status() > 0) {
      return refused(reply, end.reason(), user);
    }
    return new Stop(reply.fault().orElse(Fault.CONNECTION_RESET), reply.detail());
  }

  private static Stop broken(Http.Reply reply, String during, int unfinished) {
    String detail = during + " was waited for"
        + (unfinished > 0 ? ", and " + unfinished + " bytes of an unfinished PDU had come" : "");
    return switch (reply.fault().orElse(Fault.CONNECTION_RESET)) {
      case HTTP_TIMEOUT -> new Stop(Fault.RPC_SILENT, detail + ". " + reply.detail() + ".");
      case DEADLINE -> new Stop(Fault.DEADLINE, reply.detail());
      default -> new Stop(Fault.CONNECTION_RESET, detail);
    };
  }

  /** A status that is not 200. */
  static Stop refused(Http.Reply reply, String reason, String user) {
    Optional<Long> code = rpcError(reason);
    if (code.isPresent()) {
      return Stop.rpc(code.get());
    }
    String status = Integer.toString(reply.status());
    return switch (reply.status()) {
      case 401 -> new Stop(Fault.WRONG_PASSWORD, user);
      case 403 -> new Stop(Fault.HTTP_FORBIDDEN, status);
      case 404, 405 -> new Stop(Fault.HTTP_NOT_FOUND, status);
      case 503 -> new Stop(Fault.HTTP_UNAVAILABLE, status);
      default -> new Stop(reply.status() >= 500 ? Fault.HTTP_SERVER_ERROR : Fault.HTTP_UNEXPECTED, status);
    };
  }

  /** [MS-RPCH] 2.1.2.1.3. */
  static Optional<Long> rpcError(String reason) {
    Matcher matcher = RPC_ERROR.matcher(reason);
    return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1), 16)) : Optional.empty();
  }
}
