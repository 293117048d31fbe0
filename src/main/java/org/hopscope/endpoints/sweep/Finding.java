package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;

/** What something came to, and by which words. */
record Finding(Cause cause, Message says) {
  boolean blocks() {
    return cause.blocks();
  }

  Finding and(String further) {
    return new Finding(cause, says.and(further));
  }

  /**
   * Says things about a check. All sentences have the same arguments: host, detail, port, the addresses at
   * which it was tried, those that the internet gives.
   */
  record Speaker(Check check, List<InetAddress> at, List<InetAddress> onTheInternet) {
    Finding say(Cause cause, String detail) {
      return say(cause, "check." + cause.id(), detail);
    }

    Finding say(Cause cause, String key, String detail) {
      String port = check.target().substring(check.host().length() + 1);
      return new Finding(cause, Message.of(key, check.host(), detail, port, listed(at), listed(onTheInternet)));
    }

    private static String listed(Collection<InetAddress> addresses) {
      return String.join(", ", Addresses.texts(addresses));
    }
  }
}
