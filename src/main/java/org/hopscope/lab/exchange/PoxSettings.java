package org.hopscope.lab.exchange;

import java.util.List;

/** The settings of one mailbox, as Autodiscover hands them to Outlook. */
record PoxSettings(Mailbox mailbox, boolean mapiHttp, PoxAnswer.Settings told) {

  String document() {
    return Pox.inOutlookSchema(
        user()
            + """
                  <Account>
                    <AccountType>email</AccountType>
                    <Action>settings</Action>
                    <MicrosoftOnline>%s</MicrosoftOnline>
                    <ConsumerMailbox>False</ConsumerMailbox>
                """
                .formatted(mailbox.site().online() ? "True" : "False")
            + (mapiHttp ? endpoints() : "")
            + exch()
            + (mailbox.site().online() || !mailbox.site().published() ? "" : expr())
            + web()
            + (mailbox.site().online() ? "" : exhttp())
            + told.alternatives().stream().map(this::alternative).reduce("", String::concat)
            + told.publicFolders().map(PoxSettings::publicFolders).orElse("")
            + "    </Account>\n");
  }

  private String user() {
    return """
            <User>
              <DisplayName>%s</DisplayName>
              <LegacyDN>%s</LegacyDN>
              <AutoDiscoverSMTPAddress>%s</AutoDiscoverSMTPAddress>
              <DeploymentId>%s</DeploymentId>
            </User>
        """
        .formatted(xml(mailbox.displayName()), xml(mailbox.legacyDn()), xml(mailbox.address()), mailbox.deployment());
  }

  private String endpoints() {
    return """
              <Protocol Type="mapiHttp" Version="1">
                <MailStore>
        %s        </MailStore>
                <AddressBook>
        %s        </AddressBook>
              </Protocol>
        """
        .formatted(
            both("/mapi/emsmdb/?MailboxId=" + mailbox.guidAtDomain()),
            both("/mapi/nspi/?MailboxId=" + mailbox.guidAtDomain()));
  }

  private String both(String path) {
    String internal = "          <InternalUrl>" + mailbox.internal(path) + "</InternalUrl>\n";
    return mailbox.external(path).map(u -> internal + "          <ExternalUrl>" + u + "</ExternalUrl>\n")
        .orElse(internal);
  }

  private String exch() {
    String site = mailbox.site().online() ? "" : """
                <ServerDN>%s</ServerDN>
                <MdbDN>%s/cn=Microsoft Private MDB</MdbDN>
                <PublicFolderServer>%s</PublicFolderServer>
                <AD>DC1.%s</AD>
        """.formatted(xml(mailbox.serverDn()), xml(mailbox.serverDn()), mailbox.site().internal(), mailbox.domain());
    return """
              <Protocol>
                <Type>EXCH</Type>
                <Server>%s</Server>
        %s        <ServerVersion>%s</ServerVersion>
                <AuthPackage>%s</AuthPackage>
                <ServerExclusiveConnect>off</ServerExclusiveConnect>
        %s      </Protocol>
        """
        .formatted(
            xml(mailbox.guidAtDomain()), site, mailbox.site().hexVersion(),
            mailbox.site().online() ? "Anonymous" : "Ntlm", urls(mailbox.site().internal()));
  }

  /** Outlook Anywhere. */
  private String expr() {
    return proxied("EXPR", mailbox.site().host(), "on", "Ntlm");
  }

  /** Once for inside, once for outside. */
  private String exhttp() {
    String outside = mailbox.site().published() ? proxied("EXHTTP", mailbox.site().host(), "On", "Ntlm") : "";
    return proxied("EXHTTP", mailbox.site().internal(), "Off", "Ntlm") + outside;
  }

  private String proxied(String type, String server, String exclusive, String authPackage) {
    return """
              <Protocol>
                <Type>%s</Type>
                <Server>%s</Server>
                <TTL>1</TTL>
                <SSL>On</SSL>
                <AuthPackage>%s</AuthPackage>
                <ServerExclusiveConnect>%s</ServerExclusiveConnect>
                <CertPrincipalName>None</CertPrincipalName>
        %s      </Protocol>
        """
        .formatted(type, server, authPackage, exclusive, urls(server));
  }

  private String web() {
    String external = mailbox.external("/owa/")
        .map(url -> """
                    <External>
                      <OWAUrl AuthenticationMethod="Fba">%s</OWAUrl>
                      <Protocol><Type>EXPR</Type><ASUrl>%s</ASUrl></Protocol>
                    </External>
            """.formatted(url, mailbox.external("/EWS/Exchange.asmx").orElseThrow()))
        .orElse("");
    return """
              <Protocol>
                <Type>WEB</Type>
                <Internal>
                  <OWAUrl AuthenticationMethod="Basic, Fba">%s</OWAUrl>
                  <Protocol><Type>EXCH</Type><ASUrl>%s</ASUrl></Protocol>
                </Internal>
        %s      </Protocol>
        """
        .formatted(mailbox.internal("/owa/"), mailbox.internal("/EWS/Exchange.asmx"), external);
  }

  private String urls(String host) {
    String at = "https://" + host;
    String ews = at + "/EWS/Exchange.asmx";
    String ecp = at + "/owa/";
    List<String> pages = List.of("um", "aggr", "mt", "ret", "sms", "publish", "photo", "connect", "tm", "extinstall");
    String further = pages.stream()
        .map(p -> "        <EcpUrl-%s>?path=/options/%s&amp;exsvurl=1</EcpUrl-%s>\n".formatted(p, p, p))
        .reduce("", String::concat);
    return """
                <ASUrl>%s</ASUrl>
                <OOFUrl>%s</OOFUrl>
                <EwsUrl>%s</EwsUrl>
                <EmwsUrl>%s</EmwsUrl>
                <EwsPartnerUrl>%s</EwsPartnerUrl>
                <SharingUrl>%s</SharingUrl>
                <EcpUrl>%s</EcpUrl>
        %s        <UMUrl>%s</UMUrl>
                <OABUrl>%s</OABUrl>
        """
        .formatted(ews, ews, ews, ews, ews, ews, ecp, further, at + "/EWS/UM2007Legacy.asmx",
            at + "/OAB/" + mailbox.guid() + "/");
  }

  private String alternative(String other) {
    return """
              <AlternativeMailbox>
                <Type>Delegate</Type>
                <DisplayName>%s</DisplayName>
                <SmtpAddress>%s</SmtpAddress>
                <OwnerSmtpAddress>%s</OwnerSmtpAddress>
              </AlternativeMailbox>
        """
        .formatted(xml(other.substring(0, other.indexOf('@'))), xml(other), xml(other));
  }

  private static String publicFolders(String mailbox) {
    return """
              <PublicFolderInformation>
                <SmtpAddress>%s</SmtpAddress>
              </PublicFolderInformation>
        """
        .formatted(xml(mailbox));
  }

  private static String xml(String text) {
    return Pox.escape(text);
  }
}
