package org.hopscope.snapshot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server's XML, made readable and nothing more. */
class PrettyXmlTest {
  @Test
  void xmlIsIndentedAndHtmlLeftAsItCame() {
    assertThat(PrettyXml.of("<?xml version=\"1.0\"?><a><b>x</b><c/></a>"))
        .isEqualTo("<?xml version=\"1.0\"?>\n<a>\n  <b>x</b>\n  <c/>\n</a>");
    String page = "<!DOCTYPE html><html><p>hi</p></html>";
    assertThat(PrettyXml.of(page)).isEqualTo(page);
    assertThat(PrettyXml.of("plain < text")).isEqualTo("plain < text");
  }

  @Test
  void hostileXmlIsOnlyText() {
    String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    assertThat(PrettyXml.of(bomb)).contains("&x;").doesNotContain("root:");
    assertThat(PrettyXml.of("<a>".repeat(300_000)).length()).isLessThan(8_000_000);
  }
}
