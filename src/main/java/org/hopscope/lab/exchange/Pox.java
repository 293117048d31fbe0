package org.hopscope.lab.exchange;

/** Documents of the POX dialect [MS-OXDSCLI] 2.2.4. */
final class Pox {
  private static final String OUTER = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";

  private Pox() {}

  static String account(String action, String element, String value) {
    return inOutlookSchema(
        """
                <Account>
                  <Action>%s</Action>
                  <%s>%s</%s>
                </Account>
            """
            .formatted(action, element, escape(value), element));
  }

  static String inOutlookSchema(String content) {
    return document("<Response xmlns=\"" + PoxRequest.RESPONSE + "\">", content);
  }

  static String inPlainSchema(String content) {
    return document("<Response>", content);
  }

  private static String document(String response, String content) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="%s">
          %s
        %s  </Response>
        </Autodiscover>
        """
        .formatted(OUTER, response, content);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
