package org.hopscope.lab.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.hopscope.lab.exchange.Dialects;
import org.hopscope.lab.exchange.ExchangeServer;
import org.hopscope.lab.exchange.MapiHttp;
import org.hopscope.lab.exchange.OutlookAnywhere;
import org.hopscope.lab.exchange.PoxAnswer;
import org.hopscope.lab.exchange.Services;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.exchange.Site;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.hopscope.lab.windows.Accounts;

/** Says what a company's own Exchange server is like. */
public final class OwnExchange {
  private final String name;
  private final Map<String, PoxAnswer> mailboxes = new HashMap<>();
  private final List<String> certificateNames = new ArrayList<>();
  private UnaryOperator<CertificateSpec> certificate = UnaryOperator.identity();
  private boolean mapiHttp = true;
  private Optional<WebService> autodiscover = Optional.empty();
  private Optional<String> unpublished = Optional.empty();
  private Dialects dialects = Dialects.AGREEING;
  private Services services = Services.HEALTHY;
  private UnaryOperator<WebResponse> changed = UnaryOperator.identity();
  private BiFunction<String, Map<String, String>, SignIn> signIn = SignIn::windows;
  private Port secure;

  private OwnExchange(String name) {
    this.name = name;
    certificateNames.add(name);
  }

  public static OwnExchange own(String name) {
    return new OwnExchange(name);
  }

  /** Further names in its certificate. */
  public OwnExchange certifiedFor(String... names) {
    certificateNames.addAll(List.of(names));
    return this;
  }

  public OwnExchange mailbox(String address) {
    return knows(address, new PoxAnswer.Settings());
  }

  public OwnExchange redirectAddr(String address, String to) {
    return knows(address, new PoxAnswer.RedirectAddr(to));
  }

  public OwnExchange redirectUrl(String address, String to) {
    return knows(address, new PoxAnswer.RedirectUrl(to));
  }

  /** POX answers with one of Exchange's own errors. */
  public OwnExchange poxError(String address, int code) {
    return knows(address, new PoxAnswer.Error(code));
  }

  /** A mailbox that has others beside it, and public folders. */
  public OwnExchange mailboxWith(String address, List<String> alternatives, String publicFolders) {
    return knows(address, new PoxAnswer.Settings(alternatives, Optional.of(publicFolders)));
  }

  /** The URLs for clients outside were left empty; those for inside name this host. */
  public OwnExchange unpublished(String internalName) {
    unpublished = Optional.of(internalName);
    return this;
  }

  /** What its EWS, OAB and ActiveSync are like, where they are not as they should be. */
  public OwnExchange services(Services other) {
    services = other;
    return this;
  }

  /** What SOAP and version 2 say, where it is not what POX says. */
  public OwnExchange dialects(Dialects other) {
    dialects = other;
    return this;
  }

  public OwnExchange certificateExpired() {
    certificate = CertificateSpec::expired;
    return this;
  }

  /** The certificate says where its authority can be asked about it. */
  public OwnExchange certificatePointing(Optional<String> responder, Optional<String> list) {
    certificate = spec -> spec.pointing(responder, list);
    return this;
  }

  public OwnExchange certificateFrom1970() {
    certificate = CertificateSpec::from1970;
    return this;
  }

  /** @param other who may in, made of the server's name and everybody's password */
  public OwnExchange signIn(BiFunction<String, Map<String, String>, SignIn> other) {
    signIn = other;
    return this;
  }

  public OwnExchange withoutMapiHttp() {
    mapiHttp = false;
    return this;
  }

  /** Takes a token and nothing else, as with hybrid modern authentication and the old schemes off. */
  public OwnExchange modernOnly() {
    signIn = (host, passwords) -> SignIn.modernOnly();
    return this;
  }

  /** Something else answers under /autodiscover/. */
  public OwnExchange autodiscoverIs(WebService other) {
    autodiscover = Optional.of(other);
    return this;
  }

  /** Its answers under /autodiscover/ are changed on their way. */
  public OwnExchange answersBecome(UnaryOperator<WebResponse> change) {
    changed = change;
    return this;
  }

  /** Something else sits on port 443. */
  public OwnExchange port443(Port other) {
    secure = other;
    return this;
  }

  private OwnExchange knows(String address, PoxAnswer answer) {
    mailboxes.put(address.toLowerCase(Locale.ROOT), answer);
    return this;
  }

  String name() {
    return name;
  }

  Host host(List<String> addresses, String password) {
    Map<String, String> passwords = new HashMap<>();
    mailboxes.keySet().forEach(address -> passwords.put(address, password));
    Site site = Site.ownServer(name, mapiHttp);
    WebService exchange = new ExchangeServer(
        unpublished.map(site::unpublished).orElse(site), signIn.apply(name, passwords), Map.copyOf(mailboxes), dialects,
        services, new OutlookAnywhere(
            site, mailboxes.keySet(), new Accounts(name, passwords), services.outlookAnywhere()).service(),
        new MapiHttp(site, mailboxes.keySet(), services.mapiHttp()).service());
    WebService answering = request -> request.isFor("/autodiscover/") && autodiscover.isPresent()
        ? autodiscover.get().answer(request)
        : request.isFor("/autodiscover/") ? changed.apply(exchange.answer(request)) : exchange.answer(request);
    return Host.web(
        name,
        addresses,
        certificate.apply(CertificateSpec.trusted(certificateNames)),
        new Port.Plain(Pages.sslRequired()),
        secure == null ? new Port.Secure(answering) : secure);
  }
}
