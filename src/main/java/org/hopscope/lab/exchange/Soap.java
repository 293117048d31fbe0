package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebResponse;

/** Messages of the SOAP dialect [MS-OXWSADISC], as Exchange's WCF service writes them. */
final class Soap {
  static final String AUTODISCOVER = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private Soap() {}

  static WebResponse user(Site site, String code, String message, String target, String errors, String settings) {
    return response(
        site,
        """
                  <ErrorCode>NoError</ErrorCode>
                  <ErrorMessage/>
                  <UserResponses>
                    <UserResponse>
                      <ErrorCode>%s</ErrorCode>
                      <ErrorMessage>%s</ErrorMessage>
                      %s
                      <UserSettingErrors>%s</UserSettingErrors>
                      <UserSettings>%s</UserSettings>
                    </UserResponse>
                  </UserResponses>
            """
            .formatted(
                code, Pox.escape(message),
                target.isEmpty() ? "<RedirectTarget i:nil=\"true\"/>"
                    : "<RedirectTarget>" + Pox.escape(target) + "</RedirectTarget>",
                errors, settings));
  }

  /** The whole request failed. */
  static WebResponse response(Site site, String code, String message) {
    return response(
        site,
        "      <ErrorCode>%s</ErrorCode>\n      <ErrorMessage>%s</ErrorMessage>\n      <UserResponses i:nil=\"true\"/>\n"
            .formatted(code, Pox.escape(message)));
  }

  static String setting(String name, String value) {
    return "<UserSetting i:type=\"StringSetting\"><Name>%s</Name><Value>%s</Value></UserSetting>".formatted(name,
        value);
  }

  static String collection(String name, String items) {
    return "<UserSetting i:type=\"AlternateMailboxCollectionSetting\"><Name>%s</Name><AlternateMailboxes>%s</AlternateMailboxes></UserSetting>"
        .formatted(name, items);
  }

  static String alternative(String address) {
    return "<AlternateMailbox><Type>Delegate</Type><DisplayName>%s</DisplayName><LegacyDN/><Server/><SmtpAddress>%s</SmtpAddress></AlternateMailbox>"
        .formatted(Pox.escape(address.substring(0, address.indexOf('@'))), Pox.escape(address));
  }

  static String settingError(String name) {
    return "<UserSettingError><ErrorCode>SettingIsNotAvailable</ErrorCode><ErrorMessage>The requested setting, '%s', is not available.</ErrorMessage><SettingName>%s</SettingName></UserSettingError>"
        .formatted(name, name);
  }

  static WebResponse fault(String code, String reason) {
    return xml(
        500,
        """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
              <s:Body>
                <s:Fault xmlns:a="http://www.w3.org/2005/08/addressing">
                  <faultcode>%s</faultcode>
                  <faultstring xml:lang="en-US">%s</faultstring>
                </s:Fault>
              </s:Body>
            </s:Envelope>
            """
            .formatted(code, Pox.escape(reason)));
  }

  private static WebResponse response(Site site, String content) {
    String[] build = site.build().split("\\.");
    return xml(
        200,
        """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://www.w3.org/2005/08/addressing">
              <s:Header>
                <a:Action s:mustUnderstand="1">%s/Autodiscover/GetUserSettingsResponse</a:Action>
                <h:ServerVersionInfo xmlns:h="%s" xmlns:i="%s">
                  <h:MajorVersion>%d</h:MajorVersion>
                  <h:MinorVersion>%d</h:MinorVersion>
                  <h:MajorBuildNumber>%d</h:MajorBuildNumber>
                  <h:MinorBuildNumber>%d</h:MinorBuildNumber>
                  <h:Version>Exchange2015</h:Version>
                </h:ServerVersionInfo>
              </s:Header>
              <s:Body>
                <GetUserSettingsResponseMessage xmlns="%s">
                  <Response xmlns:i="%s">
            %s      </Response>
                </GetUserSettingsResponseMessage>
              </s:Body>
            </s:Envelope>
            """
            .formatted(
                AUTODISCOVER, AUTODISCOVER, INSTANCE, number(build[0]), number(build[1]), number(build[2]),
                number(build[3]),
                AUTODISCOVER, INSTANCE, content));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static WebResponse xml(int status, String document) {
    return WebResponse.of(status, "text/xml; charset=utf-8", document).with("Cache-Control", "private");
  }
}
