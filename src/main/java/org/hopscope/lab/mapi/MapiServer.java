package org.hopscope.lab.mapi;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Both endpoints of a server's MAPI over HTTP, for those who may in. */
public final class MapiServer implements WebService {
  private static final List<String> REQUIRED = List.of("x-requestid", "x-requesttype", "x-clientapplication",
      "content-type");
  private static final String RETRY_AFTER = "120";

  private final String build;
  private final Flaw flaw;
  private final MailStore store;
  private final AddressBook book;
  private final Sessions sessions = new Sessions();

  /** @param names of the people, by their distinguished names in lower case */
  public MapiServer(Map<String, String> names, String organisation, String build, Flaw flaw) {
    this.build = build;
    this.flaw = flaw;
    this.store = new MailStore(names, organisation, flaw);
    this.book = new AddressBook(flaw == Flaw.NO_ADDRESS_BOOK);
  }

  @Override
  public WebResponse answer(WebRequest request) {
    Answer answer = new Answer(request, build);
    try {
      return served(request, answer);
    } catch (Refusal refusal) {
      return answer.refused(refusal.code());
    } catch (BufferUnderflowException | IllegalArgumentException unreadable) {
      return answer.refused(Refusal.INVALID_REQUEST_BODY);
    }
  }

  private WebResponse served(WebRequest request, Answer answer) throws Refusal {
    if (!request.method().equals("POST")) {
      throw new Refusal(Refusal.INVALID_VERB);
    }
    if (flaw == Flaw.DISABLED) {
      throw new Refusal(Refusal.ENDPOINT_DISABLED);
    }
    if (REQUIRED.stream().anyMatch(h -> request.header(h).isEmpty())) {
      throw new Refusal(Refusal.MISSING_HEADER);
    }
    String type = request.header("x-requesttype").orElseThrow().toUpperCase(Locale.ROOT);
    ByteBuffer body = Bytes.little(request.body());
    return request.isFor("/mapi/emsmdb") ? mailbox(type, body, request, answer) : people(type, body, request, answer);
  }

  private WebResponse mailbox(String type, ByteBuffer body, WebRequest request, Answer answer) throws Refusal {
    return switch (type) {
      case "PING" -> answer.good(new byte[0]);
      case "CONNECT" -> begun(store.connect(body), request, answer);
      case "EXECUTE" -> within(request, body, answer);
      case "DISCONNECT" -> over(request, answer.good(store.disconnect(body)));
      default -> throw new Refusal(Refusal.INVALID_REQUEST_TYPE);
    };
  }

  private WebResponse people(String type, ByteBuffer body, WebRequest request, Answer answer) throws Refusal {
    return switch (type) {
      case "PING" -> answer.good(new byte[0]);
      case "BIND" -> begun(book.bind(body), request, answer);
      case "UNBIND" -> over(request, answer.good(book.unbind(body)));
      default -> throw new Refusal(Refusal.INVALID_REQUEST_TYPE);
    };
  }

  /** A refused session has no context. */
  private WebResponse begun(byte[] body, WebRequest request, Answer answer) {
    if (Bytes.little(body).getInt(4) != 0) {
      return answer.good(body);
    }
    WebResponse response = switch (flaw) {
      case TRUNCATED -> answer.truncated(body);
      case DONE_FIRST -> answer.doneFirst(body);
      case OVERRUN -> WebResponse.html(503, "Service Unavailable", "").with("Retry-After", RETRY_AFTER);
      default -> answer.good(body);
    };
    return sessions.hand(sessions.open(), response, request.path());
  }

  private WebResponse executed(byte[] body, Answer answer) {
    return switch (flaw) {
      case ENDLESS_PENDING -> answer.pendingForever();
      case RESET -> Answer.reset();
      default -> answer.good(body);
    };
  }

  private WebResponse within(WebRequest request, ByteBuffer body, Answer answer) throws Refusal {
    String context = sessions.of(request);
    return sessions.hand(context, executed(store.execute(body), answer), request.path());
  }

  private WebResponse over(WebRequest request, WebResponse response) throws Refusal {
    sessions.close(sessions.of(request));
    return response;
  }
}
