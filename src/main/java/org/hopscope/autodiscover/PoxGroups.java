package org.hopscope.autodiscover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Entry;
import org.hopscope.model.Evidence.Group;
import org.hopscope.wire.Text;

/** A POX answer for reading: block by block, with the specification's own names. */
public final class PoxGroups {
  private final UnaryOperator<String> redact;
  private final List<Group> groups = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();

  private PoxGroups(UnaryOperator<String> redact) {
    this.redact = redact;
  }

  /** @param redact blots out a password that the server put into its answer */
  public static Evidence.Settings of(PoxResponse response, UnaryOperator<String> redact) {
    PoxGroups made = new PoxGroups(redact);
    made.user(response.user());
    made.account(response.account());
    response.protocols().forEach(made::protocol);
    return new Evidence.Settings("POX", made.groups);
  }

  private void user(PoxResponse.User user) {
    entry("DisplayName", user.displayName());
    entry("AutoDiscoverSMTPAddress", user.smtpAddress());
    entry("LegacyDN", user.legacyDn());
    entry("DeploymentId", user.deploymentId());
    entry("DefaultABView", user.defaultAbView());
    group("User");
  }

  private void account(PoxResponse.Account account) {
    entry("AccountType", account.accountType());
    entry("Action", account.action());
    entry("MicrosoftOnline", account.microsoftOnline().map(PoxGroups::yes));
    entry("ConsumerMailbox", account.consumerMailbox().map(PoxGroups::yes));
    entry("PublicFolderInformation", account.publicFolders());
    group("Account");
    account.alternativeMailboxes().forEach(this::alternative);
  }

  private void alternative(PoxResponse.AlternativeMailbox other) {
    entry("Type", Optional.of(other.type()));
    entry("DisplayName", other.displayName());
    entry("SmtpAddress", other.smtpAddress());
    entry("OwnerSmtpAddress", other.ownerSmtpAddress());
    entry("LegacyDN", other.legacyDn());
    entry("Server", other.server());
    group("AlternativeMailbox");
  }

  private void protocol(PoxProtocol protocol) {
    switch (protocol) {
      case PoxProtocol.MapiHttp mapi -> {
        endpoint("MailStore", mapi.mailStore());
        endpoint("AddressBook", mapi.addressBook());
      }
      case PoxProtocol.Outlook outlook -> outlook(outlook);
      case PoxProtocol.Web web -> {
        web.internal().forEach(o -> owa("Internal", o));
        web.external().forEach(o -> owa("External", o));
      }
      case PoxProtocol.Other other -> {}
    }
    group(protocol.type());
  }

  private void endpoint(String name, PoxProtocol.Endpoint endpoint) {
    entry(name + " InternalUrl", endpoint.internalUrl());
    entry(name + " ExternalUrl", endpoint.externalUrl());
  }

  private void owa(String side, PoxProtocol.Owa owa) {
    String how = owa.authenticationMethod().isEmpty() ? "" : " (" + owa.authenticationMethod() + ")";
    entry(side + " OWAUrl", Optional.of(owa.url() + how));
  }

  private void outlook(PoxProtocol.Outlook block) {
    entry("Server", block.server());
    entry("ServerVersion", block.serverVersion()
        .map(v -> block.version().map(read -> v + " (" + read.title() + ")").orElse(v)));
    entry("ServerDN", block.serverDn());
    entry("MdbDN", block.mdbDn());
    entry("PublicFolderServer", block.publicFolderServer());
    entry("AD", block.activeDirectory());
    entry("AuthPackage", block.authPackage());
    entry("SSL", block.ssl().map(PoxGroups::on));
    entry("ServerExclusiveConnect", block.exclusive().map(PoxGroups::on));
    entry("CertPrincipalName", block.certPrincipalName());
    entry("TTL", block.ttl().map(t -> t.toHours() + " h"));
    block.further().forEach((name, value) -> entry(name, Optional.of(value)));
    block.urls().forEach((name, value) -> entry(name, Optional.of(value)));
  }

  private static String yes(boolean flag) {
    return flag ? "True" : "False";
  }

  private static String on(boolean flag) {
    return flag ? "On" : "Off";
  }

  private void entry(String name, Optional<String> value) {
    value.map(redact).map(Text::brief).filter(v -> !v.isEmpty()).ifPresent(v -> entries.add(new Entry(name, v)));
  }

  private void group(String title) {
    if (!entries.isEmpty()) {
      groups.add(new Group(Text.brief(redact.apply(title)), entries));
    }
    entries = new ArrayList<>();
  }
}
