package org.hopscope.autodiscover;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Agreement;
import org.hopscope.model.Evidence.Row;
import org.hopscope.model.Message;
import org.hopscope.wire.Text;

/**
 * What one host said of one mailbox in the three dialects, side by side. A dialect that is not spoken
 * is a note, not a disagreement.
 *
 * @param asked the address all three were asked for
 */
public record Dialects(
    String host, String asked, PoxAnswer pox, SoapAnswer soap, Map<JsonV2.Service, JsonAnswer> v2) {

  /** @param trouble the finding; empty when nothing needs a look */
  public record Compared(Evidence.Comparison table, List<Message> notes, Optional<Message> trouble, Message summary) {
    public Compared {
      notes = List.copyOf(notes);
    }
  }

  public Dialects {
    v2 = v2.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(v2));
  }

  /**
   * @param redact blots out a password that the server put into its answers
   * @param mapiHttpAsked POX tells of MAPI over HTTP only where the client says that it speaks it
   */
  public Compared compare(UnaryOperator<String> redact, boolean mapiHttpAsked) {
    List<Row> rows = new DialectRows(this, redact, mapiHttpAsked).all();
    List<Message> notes = new ArrayList<>();
    soapNote(redact).ifPresent(notes::add);
    v2Note(redact).ifPresent(notes::add);
    Optional<Message> trouble = disagreement(rows).or(this::soapTrouble);
    return new Compared(new Evidence.Comparison(host, rows), notes, trouble, trouble.orElseGet(this::agreement));
  }

  /** Names the first thing that differs, who says what, and who acts. */
  private Optional<Message> disagreement(List<Row> rows) {
    List<Row> differing = rows.stream().filter(r -> r.agreement() == Agreement.DIFFER).toList();
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    Row first = differing.getFirst();
    String key = first.what().key().substring("dialects.row.".length());
    String more = differing.size() > 1 ? "+dialects.more" : "";
    return Optional.of(Message.of(
        "dialects.differ." + key + "+dialects.says." + speakers(first) + "+dialects.act." + act(key) + more,
        host, first.pox(), first.soap(), first.v2(), Integer.toString(differing.size() - 1)));
  }

  /** Two that contradict each other are enough: the first that speaks, and the first that says otherwise. */
  private static String speakers(Row row) {
    if (row.pox().isEmpty()) {
      return "soap-v2";
    }
    boolean bySoap = !row.soap().isEmpty() && !row.soap().equalsIgnoreCase(row.pox());
    return bySoap ? "pox-soap" : "pox-v2";
  }

  private static String act(String key) {
    return switch (key) {
      case "home" -> "home";
      case "ews-external", "ews-internal", "outlook-anywhere" -> "url";
      case "mapi-http" -> "mapi-http";
      default -> "servers";
    };
  }

  /** SOAP is there, but does not give what POX gives: clients that use it are stuck. */
  private Optional<Message> soapTrouble() {
    return switch (soap) {
      case SoapAnswer.Error(String code, String text) when !code.equals("ServerBusy") ->
        Optional.of(Message.of("dialects.soap-error+soap.error." + SoapAnswer.known(code) + "+dialects.act.soap", host,
            Text.brief(code)));
      case SoapAnswer.SoapFault(String code, String reason) ->
        Optional.of(Message.of("dialects.soap-fault+dialects.act.soap", host, code));
      case SoapAnswer.Unusable(var fault, Message why) when fault.id().startsWith("http-server-error") ->
        Optional.of(Message.of("dialects.soap-fails+dialects.act.soap", host));
      default -> Optional.empty();
    };
  }

  private Optional<Message> soapNote(UnaryOperator<String> redact) {
    return switch (soap) {
      case SoapAnswer.Absent(int status) -> Optional.of(Message.of("dialects.no-soap", host, Integer.toString(status)));
      case SoapAnswer.Unusable(var fault, Message why) -> Optional.of(why);
      case SoapAnswer.SoapFault(String code, String reason) ->
        Optional.of(Message.of("dialects.soap-said", redact.apply(code), redact.apply(reason)));
      case SoapAnswer.Error(String code, String text) ->
        Optional.of(Message.of("dialects.soap-said", redact.apply(code), redact.apply(text)));
      case SoapAnswer.Settings settings -> Optional.empty();
      case SoapAnswer.RedirectAddress address -> Optional.empty();
      case SoapAnswer.RedirectUrl url -> Optional.empty();
    };
  }

  private Optional<Message> v2Note(UnaryOperator<String> redact) {
    return v2.values().stream().flatMap(a -> switch (a) {
      case JsonAnswer.Absent(int status) ->
        java.util.stream.Stream.of(Message.of("dialects.no-v2", host, Integer.toString(status)));
      case JsonAnswer.Unusable(var fault, Message why) -> java.util.stream.Stream.of(why);
      case JsonAnswer.Error(String code, String text) ->
        java.util.stream.Stream.of(Message.of("dialects.v2-said", redact.apply(code), redact.apply(text)));
      case JsonAnswer.Endpoint endpoint -> java.util.stream.Stream.<Message>of();
      case JsonAnswer.Redirect redirect -> java.util.stream.Stream.<Message>of();
    }).findFirst();
  }

  private Message agreement() {
    boolean soapSpoken = soap instanceof SoapAnswer.Settings || soap instanceof SoapAnswer.RedirectAddress
        || soap instanceof SoapAnswer.RedirectUrl;
    boolean v2Spoken = v2.values().stream()
        .anyMatch(a -> a instanceof JsonAnswer.Endpoint || a instanceof JsonAnswer.Redirect);
    String key = soapSpoken ? v2Spoken ? "all" : "soap" : v2Spoken ? "v2" : "alone";
    return Message.of("dialects.agree." + key, host);
  }
}
