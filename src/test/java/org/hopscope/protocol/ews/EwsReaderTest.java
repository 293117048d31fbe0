package org.hopscope.protocol.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.ServerVersion;
import org.junit.jupiter.api.Test;

/** Answers as Microsoft's documentation prints them ("GetFolder operation"), and what is none. */
class EwsReaderTest {
  private static final ServerVersion EXCHANGE_2007 = new ServerVersion(8, 0, 628);

  private static EwsAnswer read(String text) {
    return EwsReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String response(String message) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                       xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <soap:Header>
            <t:ServerVersionInfo MajorVersion="8" MinorVersion="0" MajorBuildNumber="628" MinorBuildNumber="0"
                                 xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types" />
          </soap:Header>
          <soap:Body>
            <GetFolderResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
                               xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"
                               xmlns="http://schemas.microsoft.com/exchange/services/2006/messages">
              <m:ResponseMessages>
                %s
              </m:ResponseMessages>
            </GetFolderResponse>
          </soap:Body>
        </soap:Envelope>
        """.formatted(message);
  }

  /** "GetFolder Response Example". */
  @Test
  void anOpenedInbox() {
    assertThat(read(response("""
        <m:GetFolderResponseMessage ResponseClass="Success">
          <m:ResponseCode>NoError</m:ResponseCode>
          <m:Folders>
            <t:Folder>
              <t:FolderId Id="AQApA=" ChangeKey="AQAAAB" />
              <t:DisplayName>Inbox</t:DisplayName>
              <t:TotalCount>2</t:TotalCount>
              <t:ChildFolderCount>0</t:ChildFolderCount>
              <t:UnreadCount>2</t:UnreadCount>
            </t:Folder>
          </m:Folders>
        </m:GetFolderResponseMessage>"""))).isEqualTo(new EwsAnswer.Opened(Optional.of(EXCHANGE_2007)));
    assertThat(EXCHANGE_2007.title()).isEqualTo("8.0.628, Exchange Server 2007");
  }

  /** "GetFolder Error Response Example". */
  @Test
  void anErrorKeepsItsCodeAndText() {
    assertThat(read(response("""
        <m:GetFolderResponseMessage ResponseClass="Error">
          <m:MessageText>Id is malformed.</m:MessageText>
          <m:ResponseCode>ErrorInvalidIdMalformed</m:ResponseCode>
          <m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>
          <m:Folders />
        </m:GetFolderResponseMessage>"""))).isEqualTo(new EwsAnswer.Refused(
        "ErrorInvalidIdMalformed", "Id is malformed.", Optional.empty(), Optional.of(EXCHANGE_2007)));
  }

  @Test
  void noErrorWithoutAFolderIsNoOpenedInbox() {
    assertThat(read(response(
        "<m:GetFolderResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:Folders/></m:GetFolderResponseMessage>")))
        .isInstanceOf(EwsAnswer.Refused.class);
  }

  private static String fault(String wait) {
    return """
        <?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\
        <faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorServerBusy</faultcode>\
        <faultstring xml:lang="en-US">The server cannot service this request right now. Try again later.</faultstring>\
        <detail><e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorServerBusy</e:ResponseCode>\
        <e:Message xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">The server cannot service this request \
        right now. Try again later.</e:Message><t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">\
        <t:Value Name="BackOffMilliseconds">%s</t:Value></t:MessageXml></detail></s:Fault></s:Body></s:Envelope>"""
        .formatted(wait);
  }

  /** As Exchange 2010 and later throttle. */
  @Test
  void aBusyServerSaysForHowLong() {
    assertThat(read(fault("297749"))).isEqualTo(new EwsAnswer.Refused(
        "ErrorServerBusy", "The server cannot service this request right now. Try again later.",
        Optional.of(Duration.ofMillis(297_749)), Optional.empty()));
    for (String absurd : new String[]{"", "-1", "soon", "99999999999"}) {
      assertThat(((EwsAnswer.Refused) read(fault(absurd))).backOff()).as(absurd).isEmpty();
    }
  }

  /** SOAP 1.1 and 1.2, without a word of Exchange's own. */
  @Test
  void aFaultOfSoapItself() {
    assertThat(read(
        "<s:Envelope xmlns:s='s'><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>"))
        .isEqualTo(new EwsAnswer.Refused("Client", "no", Optional.empty(), Optional.empty()));
    assertThat(read(
        "<s:Envelope xmlns:s='s'><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>no</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>"))
        .isEqualTo(new EwsAnswer.Refused("Sender", "no", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatIsNoAnswer() {
    assertThat(read("<html><body>Sign in</body></html>")).isEqualTo(new EwsAnswer.Unreadable(Fault.NOT_XML));
    assertThat(read("")).isEqualTo(new EwsAnswer.Unreadable(Fault.NOT_XML));
    assertThat(read("<s:Envelope xmlns:s='s'><s:Body><Other/></s:Body></s:Envelope>"))
        .isEqualTo(new EwsAnswer.Unreadable(Fault.NOT_EXCHANGE));
    assertThat(read("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
        .isEqualTo(new EwsAnswer.Unreadable(Fault.XML_HOSTILE));
  }
}
