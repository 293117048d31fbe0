package org.hopscope.lab.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The settings of one mailbox, as Autodiscover hands them to Outlook. */
record PoxSettings(Site site, String address, boolean mapiHttp) {

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
                .formatted(site.online() ? "True" : "False")
            + (mapiHttp ? endpoints() : "")
            + exch()
            + (site.online() ? "" : expr())
            + web()
            + "    </Account>\n");
  }

  private String user() {
    String local = address.substring(0, address.lastIndexOf('@'));
    return """
            <User>
              <DisplayName>%s</DisplayName>
              <LegacyDN>/o=%s/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=%s-%s</LegacyDN>
              <AutoDiscoverSMTPAddress>%s</AutoDiscoverSMTPAddress>
              <DeploymentId>%s</DeploymentId>
            </User>
        """
        .formatted(
            xml(local), site.online() ? "ExchangeLabs" : "Practice", guid().toString().replace("-", ""), xml(local),
            xml(address), UUID.nameUUIDFromBytes(site.host().getBytes(StandardCharsets.UTF_8)));
  }

  private String endpoints() {
    String mailStore = url("/mapi/emsmdb/?MailboxId=" + mailbox());
    String addressBook = url("/mapi/nspi/?MailboxId=" + mailbox());
    return """
              <Protocol Type="mapiHttp" Version="1">
                <MailStore>
                  <InternalUrl>%s</InternalUrl>
                  <ExternalUrl>%s</ExternalUrl>
                </MailStore>
                <AddressBook>
                  <InternalUrl>%s</InternalUrl>
                  <ExternalUrl>%s</ExternalUrl>
                </AddressBook>
              </Protocol>
        """
        .formatted(mailStore, mailStore, addressBook, addressBook);
  }

  private String exch() {
    return """
              <Protocol>
                <Type>EXCH</Type>
                <Server>%s</Server>
                <ServerVersion>%s</ServerVersion>
                <AuthPackage>%s</AuthPackage>
        %s      </Protocol>
        """
        .formatted(mailbox(), site.online() ? "73D4A546" : "73C28A02", site.online() ? "Anonymous" : "Ntlm", urls());
  }

  /** Outlook Anywhere. */
  private String expr() {
    return """
              <Protocol>
                <Type>EXPR</Type>
                <Server>%s</Server>
                <SSL>On</SSL>
                <AuthPackage>Ntlm</AuthPackage>
                <ServerExclusiveConnect>on</ServerExclusiveConnect>
                <CertPrincipalName>None</CertPrincipalName>
        %s      </Protocol>
        """
        .formatted(site.host(), urls());
  }

  private String web() {
    return """
              <Protocol>
                <Type>WEB</Type>
                <Internal>
                  <OWAUrl AuthenticationMethod="Basic, Fba">%s</OWAUrl>
                </Internal>
                <External>
                  <OWAUrl AuthenticationMethod="Fba">%s</OWAUrl>
                </External>
              </Protocol>
        """
        .formatted(url("/owa/"), url("/owa/"));
  }

  private String urls() {
    String ews = url("/EWS/Exchange.asmx");
    return """
                <ASUrl>%s</ASUrl>
                <OOFUrl>%s</OOFUrl>
                <EwsUrl>%s</EwsUrl>
                <EmwsUrl>%s</EmwsUrl>
                <EcpUrl>%s</EcpUrl>
                <SharingUrl>%s</SharingUrl>
                <UMUrl>%s</UMUrl>
                <OABUrl>%s</OABUrl>
        """
        .formatted(ews, ews, ews, ews, url("/owa/"), ews, url("/EWS/UM2007Legacy.asmx"), url("/OAB/" + guid() + "/"));
  }

  private String url(String path) {
    return "https://" + site.host() + xml(path);
  }

  private String mailbox() {
    return guid() + address.substring(address.lastIndexOf('@'));
  }

  private UUID guid() {
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(String text) {
    return Pox.escape(text);
  }
}
