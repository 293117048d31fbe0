package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** The offline address book's manifest [MS-OXWOAB], for those who may sign in. */
record OfflineBook(SignIn signIn, boolean published) implements WebService {

  @Override
  public WebResponse answer(WebRequest request) {
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    if (!published || !request.path().toLowerCase(java.util.Locale.ROOT).endsWith("/oab.xml")) {
      return WebResponse.html(404, "404 - File or directory not found.", "");
    }
    return WebResponse.of(200, "text/xml",
        """
            <?xml version="1.0" encoding="utf-8"?>
            <OAB xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <OAL id="9d3d1a0e-5a0f-4f6e-b9a8-0c5a3a1d7a11" dn="/" name="\\Default Global Address List">
                <Full seq="4" ver="32" size="2048" uncompressedsize="8192" SHA="0F">4-data.lzx</Full>
                <Template seq="4" ver="32" size="512" uncompressedsize="1024" SHA="0F" langid="0409" type="windows">4-tmpl.lzx</Template>
              </OAL>
            </OAB>
            """);
  }
}
