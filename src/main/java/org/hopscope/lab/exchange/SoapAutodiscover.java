package org.hopscope.lab.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/** Autodiscover by SOAP, GetUserSettings [MS-OXWSADISC] 3.1.4.1. */
record SoapAutodiscover(Site site, Lookup lookup, Dialects dialects) {
  /** What POX would say of an address. */
  @FunctionalInterface
  interface Lookup {
    Optional<PoxAnswer> of(String address);
  }

  WebResponse answer(WebRequest request) {
    if (dialects.soap().filter(SoapAnswer.Absent.class::isInstance).isPresent()) {
      return WebResponse.html(404, "404 - File or directory not found.", "");
    }
    if (!request.method().equals("POST")) {
      return WebResponse.html(200, "Service", "You have created a service.");
    }
    Optional<SoapRequest> asked = SoapRequest.read(request.body());
    return asked.map(a -> user(a, known(a.mailbox())))
        .orElseGet(() -> Soap.fault("a:ActionNotSupported",
            "The message with Action '' cannot be processed at the receiver."));
  }

  private SoapAnswer known(String address) {
    return dialects.soap().orElseGet(() -> lookup.of(address).map(this::asSoap)
        .orElseGet(() -> new SoapAnswer.Error("InvalidUser", "The email address can't be found.")));
  }

  private SoapAnswer asSoap(PoxAnswer pox) {
    return switch (pox) {
      case PoxAnswer.Settings settings -> new SoapAnswer.Settings(site.host());
      case PoxAnswer.RedirectAddr(String to) -> new SoapAnswer.RedirectAddress(to);
      case PoxAnswer.RedirectUrl(String url) ->
        new SoapAnswer.RedirectUrl(url.replace("autodiscover.xml", "autodiscover.svc"));
      case PoxAnswer.Error(int code) -> code == 500
          ? new SoapAnswer.Error("InvalidUser", "The email address can't be found.")
          : new SoapAnswer.Error("InternalServerError", "The server encountered an internal error.");
    };
  }

  private WebResponse user(SoapRequest asked, SoapAnswer answer) {
    return switch (answer) {
      case SoapAnswer.Settings(String host) -> settings(asked, new Mailbox(site.at(host), asked.mailbox()));
      case SoapAnswer.RedirectAddress(String to) ->
        Soap.user(site, "RedirectAddress", "Redirection address.", to, "", "");
      case SoapAnswer.RedirectUrl(String to) -> Soap.user(site, "RedirectUrl", "Redirection url.", to, "", "");
      case SoapAnswer.Error(String code, String message) when code.equals("ServerBusy") ->
        Soap.response(site, code, message);
      case SoapAnswer.Error(String code, String message) -> Soap.user(site, code, message, "", "", "");
      case SoapAnswer.Absent absent -> throw new IllegalStateException("answered before");
    };
  }

  private WebResponse settings(SoapRequest asked, Mailbox mailbox) {
    List<String> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : asked.settings()) {
      value(name, mailbox).ifPresentOrElse(
          value -> found.add(value.startsWith("<") ? Soap.collection(name, value) : Soap.setting(name, value)),
          () -> missing.add(Soap.settingError(name)));
    }
    return Soap.user(site, "NoError", "No error.", "", String.join("", missing), String.join("", found));
  }

  private Optional<String> value(String name, Mailbox mailbox) {
    String ews = "/EWS/Exchange.asmx";
    boolean own = !site.online();
    return switch (name) {
      case "UserDisplayName" -> Optional.of(mailbox.displayName());
      case "UserDN" -> Optional.of(mailbox.legacyDn());
      case "UserDeploymentId" -> Optional.of(mailbox.deployment().toString());
      case "AutoDiscoverSMTPAddress" -> Optional.of(mailbox.address());
      case "InternalMailboxServer", "InternalRpcClientServer" -> Optional.of(mailbox.guidAtDomain());
      case "InternalMailboxServerDN", "MailboxDN" -> Optional.of(mailbox.serverDn());
      case "ActiveDirectoryServer" -> own ? Optional.of("DC1." + mailbox.domain()) : Optional.empty();
      case "InternalEwsUrl" -> Optional.of(mailbox.internal(ews));
      case "ExternalEwsUrl", "EwsPartnerUrl" -> mailbox.external(ews);
      case "ExternalMailboxServer" -> own && site.published() ? Optional.of(mailbox.site().host()) : Optional.empty();
      case "ExternalMailboxServerRequiresSSL" -> own && site.published() ? Optional.of("True") : Optional.empty();
      case "ExternalMailboxServerAuthenticationMethods" ->
        own && site.published() ? Optional.of("Ntlm") : Optional.empty();
      case "MapiHttpEnabled" -> Optional.of(site.mapiHttp() ? "True" : "False");
      case "MapiHttpVersion" -> site.mapiHttp() ? Optional.of("1") : Optional.empty();
      case "CasVersion" -> Optional.of(site.build());
      case "EwsSupportedSchemas" -> Optional.of(
          "Exchange2007, Exchange2007_SP1, Exchange2010, Exchange2010_SP1, Exchange2010_SP2, Exchange2013, Exchange2013_SP1, Exchange2015");
      case "CrossOrganizationSharingEnabled" -> Optional.of("True");
      case "AlternateMailboxes" -> alternatives(mailbox);
      default -> Optional.empty();
    };
  }

  private Optional<String> alternatives(Mailbox mailbox) {
    return lookup.of(mailbox.address())
        .filter(PoxAnswer.Settings.class::isInstance)
        .map(PoxAnswer.Settings.class::cast)
        .filter(s -> !s.alternatives().isEmpty())
        .map(s -> s.alternatives().stream().map(Soap::alternative).reduce("", String::concat));
  }
}
