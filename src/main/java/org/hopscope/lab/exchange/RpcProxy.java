package org.hopscope.lab.exchange;

import java.util.HexFormat;
import java.util.Set;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Outlook Anywhere's proxy [MS-RPCH]: asks who is there, and answers an echo. */
record RpcProxy(SignIn signIn) implements WebService {
  private static final Set<String> CHANNELS = Set.of("RPC_IN_DATA", "RPC_OUT_DATA");
  // an RTS packet with the ECHO flag and no commands, [MS-RPCH] 2.2.3.6
  private static final byte[] ECHO = HexFormat.of().parseHex("0500140310000000140000000000000040000000");

  @Override
  public WebResponse answer(WebRequest request) {
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    return CHANNELS.contains(request.method())
        ? WebResponse.of(200, "application/rpc", ECHO)
        : WebResponse.empty(200);
  }
}
