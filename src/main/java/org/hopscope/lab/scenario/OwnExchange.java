package org.hopscope.lab.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hopscope.lab.exchange.ExchangeServer;
import org.hopscope.lab.exchange.PoxAnswer;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.exchange.Site;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebService;

/** Says what a company's own Exchange server is like. */
public final class OwnExchange {
  private final String name;
  private final Map<String, PoxAnswer> mailboxes = new HashMap<>();
  private final List<String> certificateNames = new ArrayList<>();
  private UnaryOperator<CertificateSpec> certificate = UnaryOperator.identity();
  private boolean mapiHttp = true;
  private Optional<WebService> autodiscover = Optional.empty();
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

  public OwnExchange certificateExpired() {
    certificate = CertificateSpec::expired;
    return this;
  }

  public OwnExchange withoutMapiHttp() {
    mapiHttp = false;
    return this;
  }

  /** Something else answers under /autodiscover/. */
  public OwnExchange autodiscoverIs(WebService other) {
    autodiscover = Optional.of(other);
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
    WebService exchange =
        new ExchangeServer(Site.ownServer(name, mapiHttp), SignIn.windows(name, passwords), Map.copyOf(mailboxes));
    WebService answering =
        request -> request.isFor("/autodiscover/") && autodiscover.isPresent()
            ? autodiscover.get().answer(request)
            : exchange.answer(request);
    return Host.web(
        name,
        addresses,
        certificate.apply(CertificateSpec.trusted(certificateNames)),
        new Port.Plain(Pages.sslRequired()),
        secure == null ? new Port.Secure(answering) : secure);
  }
}
