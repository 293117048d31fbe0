package org.hopscope.lab.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hopscope.lab.web.ForwardProxy;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.Doorman;
import org.hopscope.lab.windows.NegotiateTalk;
import org.hopscope.lab.windows.NtlmSeat;
import org.hopscope.lab.windows.NtlmSeat.Protection;
import org.hopscope.lab.windows.NtlmTalk;

/**
 * Who may in, and how a stranger is asked.
 *
 * @param schemes in the order their challenges are sent
 * @param afterPassword headers of a refusal of Basic
 */
public record SignIn(List<Scheme> schemes, Map<String, String> afterPassword) {
  private static final String AUTHORIZE = "https://login.microsoftonline.com/common/oauth2/authorize";
  private static final Bearer ONLINE = online(token -> "");

  public SignIn {
    schemes = List.copyOf(schemes);
    afterPassword = Map.copyOf(afterPassword);
  }

  SignIn(List<Scheme> schemes) {
    this(schemes, Map.of());
  }

  /** An own Exchange server: Windows sign-in and Basic. */
  public static SignIn windows(String host, Map<String, String> passwords) {
    Accounts accounts = new Accounts(host, passwords);
    return new SignIn(List.of(
        negotiate(accounts, Protection.ALLOWED), ntlm(accounts, Protection.ALLOWED), new Basic(host, passwords)));
  }

  /** NTLM alone. */
  public static SignIn ntlmOnly(String host, Map<String, String> passwords, Protection protection) {
    return new SignIn(List.of(ntlm(new Accounts(host, passwords), protection)));
  }

  /** Negotiate alone. */
  public static SignIn negotiateOnly(String host, Map<String, String> passwords, Protection protection) {
    return new SignIn(List.of(negotiate(new Accounts(host, passwords), protection)));
  }

  /** A server in a domain: tickets are taken as well. */
  public static SignIn domain(String host, Map<String, String> passwords, Doorman doorman) {
    Accounts accounts = new Accounts(host, passwords);
    return new SignIn(List.of(
        new Windows("Negotiate", () -> new NegotiateTalk(new NtlmSeat(accounts, Protection.REQUIRED), doorman)),
        ntlm(accounts, Protection.REQUIRED)));
  }

  /** NTLM bound to the channel, behind something that opens TLS and closes it again with another certificate. */
  public static SignIn boundElsewhere(String host, Map<String, String> passwords) {
    Accounts accounts = new Accounts(host, passwords);
    return new SignIn(List.of(new Windows("NTLM", () -> {
      NtlmTalk talk = new NtlmTalk(new NtlmSeat(accounts, Protection.REQUIRED));
      return (token, endPoint) -> talk.hear(token, endPoint.map(ours -> new byte[ours.length]));
    })));
  }

  /** Somebody in between, who wants the password itself. */
  public static SignIn downgrading(String host, Map<String, String> passwords) {
    return new SignIn(List.of(new FirstOnly("Negotiate"), new FirstOnly("NTLM"), new Basic(host, passwords)));
  }

  /** A reverse proxy that shows the server's offers and passes Basic alone. */
  public static SignIn stalling(String host, Map<String, String> passwords) {
    return new SignIn(List.of(
        new Windows("Negotiate", () -> (token, endPoint) -> new Dialogue.Said.Refused()),
        new Windows("NTLM", () -> (token, endPoint) -> new Dialogue.Said.Refused()), new Basic(host, passwords)));
  }

  /** A challenge that nobody can read. */
  public static SignIn absurd(byte[] challenge) {
    return new SignIn(List.of(new Windows("NTLM", () -> (token, endPoint) -> new Dialogue.Said.GoOn(challenge))));
  }

  private static Scheme ntlm(Accounts accounts, Protection protection) {
    return new Windows("NTLM", () -> new NtlmTalk(new NtlmSeat(accounts, protection)));
  }

  private static Scheme negotiate(Accounts accounts, Protection protection) {
    return new Windows("Negotiate", () -> new NegotiateTalk(new NtlmSeat(accounts, protection)));
  }

  /** Exchange Online, with Basic left on so that practice can be finished without a browser. */
  public static SignIn online(Map<String, String> passwords) {
    return new SignIn(List.of(ONLINE, new Basic("", passwords)));
  }

  /** Exchange Online as it is for everybody now. */
  public static SignIn modernOnly() {
    return new SignIn(List.of(ONLINE));
  }

  /** The same, and its challenge is shown only to those who come with an empty token. */
  public static SignIn modernOnDemand() {
    return new SignIn(List.of(new OnDemand(ONLINE)));
  }

  private static Bearer online(UnaryOperator<String> objection) {
    return new Bearer(AUTHORIZE, request -> Optional.of("https://outlook.office365.com"), objection);
  }

  /** Tokens that are taken back after some uses. */
  public static SignIn expiring(int uses) {
    return new SignIn(List.of(online(new Fatigue(uses))));
  }

  /** Continuous access evaluation: the token is good, but not from here. The claims are those of Microsoft's documentation. */
  public static SignIn demandingClaims() {
    return new SignIn(List.of(online(token -> "error=\"insufficient_claims\", claims=\""
        + "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTYwNDEwNjY1MSJ9fX0=\"")));
  }

  /** Basic is offered to everybody still, and allowed by no authentication policy. */
  public static SignIn passwordBlocked() {
    return new SignIn(List.of(ONLINE, new Basic("", Map.of())), Map.of(
        "X-AutoDiscovery-Error", "LiveIdBasicAuth:BasicAuthBlocked:<UserType:ManagedBusiness><BasicAuthBlocked>;"));
  }

  /** It takes no token at all, however good. */
  public static SignIn refusingTokens() {
    return new SignIn(List.of(new Bearer(AUTHORIZE, request -> Optional.empty())));
  }

  /** It sends its clients for a token to somebody else. */
  public static SignIn foreignIssuer(String authorize) {
    return new SignIn(List.of(new Bearer(authorize, request -> Optional.empty())));
  }

  /** An own server with hybrid modern authentication: tokens for itself, beside Windows sign-in. */
  public static SignIn hybridModern(String host, Map<String, String> passwords) {
    Accounts accounts = new Accounts(host, passwords);
    return new SignIn(List.of(
        new Bearer(AUTHORIZE, request -> Optional.of("https://" + request.host())),
        negotiate(accounts, Protection.ALLOWED),
        ntlm(accounts, Protection.ALLOWED)));
  }

  /** Who knows Basic alone. */
  public static SignIn basicOnly(String realm, Map<String, String> passwords) {
    return new SignIn(List.of(new Basic(realm, passwords)));
  }

  /** A proxy's doorkeeper: it asks by other headers (RFC 9110, section 11.7). */
  public ForwardProxy.Doorkeeper doorkeeper() {
    return (request, host) -> admits(request) ? Optional.empty() : Optional.of(demand(request));
  }

  private WebResponse demand(WebRequest request) {
    WebResponse demand = WebResponse.html(407, "Proxy Authentication Required", "Sign in first.");
    for (WebResponse.Header header : challenge(request).headers()) {
      demand = demand.with("Proxy-Authenticate", header.value());
    }
    return demand;
  }

  /** Ask once for each request: a sign-in of several legs goes one on. */
  public boolean admits(WebRequest request) {
    return schemes.stream().anyMatch(s -> s.admits(request));
  }

  public WebResponse challenge(WebRequest request) {
    Optional<Scheme> atIt = schemes.stream().filter(s -> s.isAtIt(request)).findFirst();
    WebResponse response = WebResponse.empty(401);
    for (Scheme scheme : atIt.map(List::of).orElse(schemes)) {
      String challenge = scheme.challenge(request);
      response = challenge.isEmpty() ? response : response.with("WWW-Authenticate", challenge);
    }
    return Scheme.tokens(request, "Basic").isEmpty() ? response : withAll(response, afterPassword);
  }

  private static WebResponse withAll(WebResponse response, Map<String, String> headers) {
    WebResponse whole = response;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      whole = whole.with(header.getKey(), header.getValue());
    }
    return whole;
  }
}
