package org.hopscope.lab.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.hopscope.lab.windows.Accounts;

/** Outlook Anywhere for those who may in: echo, and virtual connections made of two channels, [MS-RPCH] 3.2. */
public final class RpcProxy implements WebService {
  private static final Set<String> CHANNELS = Set.of("RPC_IN_DATA", "RPC_OUT_DATA");
  private static final Set<String> PORTS = Set.of("6001", "6002", "6004");
  private static final byte[] ECHO = Frame.rts(0x40, 0, new byte[0]);
  private static final int SMALLEST_CHANNEL = 76;
  private static final long ANNOUNCED = 1L << 30;

  private final MailStore store;
  private final Accounts accounts;
  private final Flaw flaw;
  private final Map<ByteBuffer, Tunnel> tunnels = new ConcurrentHashMap<>();

  /** @param names of the people, by their distinguished names in lower case */
  public RpcProxy(Map<String, String> names, String organisation, String build, Accounts accounts, Flaw flaw) {
    this.accounts = accounts;
    this.store = new MailStore(names, organisation, build, flaw.storeCode());
    this.flaw = flaw;
  }

  @Override
  public WebResponse answer(WebRequest request) throws InterruptedException {
    if (!CHANNELS.contains(request.method())) {
      return WebResponse.empty(200);
    }
    if (announced(request) < SMALLEST_CHANNEL) {
      return WebResponse.of(200, "application/rpc", ECHO);
    }
    if (!PORTS.contains(request.query().replaceFirst(".*:", ""))) {
      return error("5");
    }
    if (flaw == Flaw.BACK_END_DEAD) {
      return error("6ba");
    }
    try {
      return request.method().equals("RPC_IN_DATA") ? in(request) : out(request);
    } catch (IOException gone) {
      return WebResponse.empty(500).closing();
    }
  }

  private static long announced(WebRequest request) {
    return request.header("content-length").map(Long::parseLong).orElse(0L);
  }

  /** [MS-RPCH] 2.1.2.1.3. */
  private static WebResponse error(String code) {
    return WebResponse.raw("HTTP/1.1 503 RPC Error: " + code + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  private WebResponse out(WebRequest request) throws IOException {
    ByteBuffer cookie = cookie(Frame.read(new ByteArrayInputStream(request.body())));
    Tunnel tunnel = tunnel(cookie);
    return WebResponse.streamed(200, "application/rpc", ANNOUNCED, out -> {
      try {
        tunnel.flow(out);
      } finally {
        tunnels.remove(cookie);
      }
    });
  }

  /** Plays inbound proxy and server until the client goes. */
  private WebResponse in(WebRequest request) throws IOException {
    Tunnel tunnel = tunnel(cookie(Frame.read(request.rest())));
    try {
      if (flaw == Flaw.SILENT_AFTER_A3) {
        request.rest().readAllBytes();
      }
      tunnel.complete();
      converse(request, tunnel);
    } finally {
      tunnel.end();
    }
    return WebResponse.empty(200).closing();
  }

  private void converse(WebRequest request, Tunnel tunnel) throws IOException {
    BackEnd behind = new BackEnd(
        store, new AddressBook(flaw == Flaw.NO_ADDRESS_BOOK), new Guard(accounts), flaw);
    while (true) {
      Frame frame = Frame.read(request.rest());
      if (frame.type() == Frame.RTS) {
        continue;
      }
      Optional<byte[]> answer = behind.answer(frame);
      if (flaw == Flaw.CUT_SHORT && frame.type() == Frame.REQUEST) {
        answer.ifPresent(a -> tunnel.answer(Arrays.copyOf(a, a.length / 2)));
        return;
      }
      answer.ifPresent(tunnel::answer);
    }
  }

  private Tunnel tunnel(ByteBuffer cookie) {
    return tunnels.computeIfAbsent(cookie, c -> new Tunnel());
  }

  /** Of the virtual connection: CONN/A1 and CONN/B1 have it second, [MS-RPCH] 2.2.4.2 and 2.2.4.5. */
  private static ByteBuffer cookie(Frame first) throws IOException {
    byte[] cookie = new byte[16];
    if (first.type() != Frame.RTS || first.body().limit() < 32) {
      throw new IOException("not the first PDU of a channel");
    }
    first.body().get(16, cookie);
    return ByteBuffer.wrap(cookie);
  }
}
