package org.hopscope.wire.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A script of somebody who means harm. */
@Timeout(90)
class SandboxTest {
  private final Town town = new Town();

  @ParameterizedTest
  @ValueSource(strings = {
      "java", "Packages", "java.lang.System", "JavaAdapter", "JavaImporter", "importClass", "getClass", "load", "print",
      "quit",
      "''.getClass", "isPlainHostName.getClass", "this.getClass", "Packages.java", "loadClass", "XMLHttpRequest",
      "ActiveXObject", "fetch"})
  void nothingOfJavaIsThere(String name) throws PacFailure {
    assertThat(town.run("try { return typeof " + name + "; } catch (e) { return 'undefined'; }"))
        .isEqualTo("undefined");
  }

  @Test
  void noErrorLeadsToJava() throws PacFailure {
    assertThat(town.run("try { null.x } catch (e) { return typeof e.javaException + typeof e.rhinoException }"))
        .isEqualTo("undefinedundefined");
    assertThat(town.run("try { (function f() { f() })() } catch (e) { return typeof e.javaException }"))
        .isEqualTo("undefined");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "while (true);", "for (;;) {}", "try { while (true); } finally { while (true); }",
      "while (true) try { while (true); } catch (e) {}",
      "return '' + /(a+)+b/.test(new Array(64).join('a'))",
      "return '' + shExpMatch(new Array(60).join('a'), '(a*)*(a*)*(a*)*(a*)*b')",
      "var g = function*() { while (true) yield 1; }; for (var i of g());",
      "var o = {}; o.toString = function() { while (true); }; return isPlainHostName(o)",
      "[1, 2].sort(function() { while (true); })", "return eval('while (true);')"})
  void noLoopIsEndless(String body) {
    assertThat(failure(body, Duration.ofMillis(700)).fault()).isEqualTo(Fault.PAC_ENDLESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "var s = 'x'; while (true) { s += s; s.charCodeAt(0); }",
      "var a = []; while (true) a.push(new Array(10000).join('x'));",
      "var s = 'x'; for (var i = 0; i < 27; i++) s += s; return s.toUpperCase().toLowerCase();",
      "var a = [0]; while (true) a = a.concat(a);",
      "var o = {}; for (var i = 0; ; i++) o['k' + i] = i;"})
  void memoryIsLimited(String body) {
    assertThat(failure(body, Town.LONG).fault()).isIn(Fault.PAC_ENDLESS, Fault.PAC_BROKEN, Fault.PAC_BAD_RESULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "(function f() { f() })(); return 'DIRECT'", "function f(n) { return [n].map(f) } f(1); return 'DIRECT'",
      "var o = {}; o.toString = function() { return '' + o }; return '' + o",
      "return eval(new Array(100000).join('(') + '1')", "return '' + new RegExp(new Array(100000).join('('))",
      "return JSON.stringify((function() { var a = []; for (var i = 0; i < 100000; i++) a = [a]; return a })())"})
  void depthIsLimited(String body) {
    assertThat(failure(body, Town.LONG).fault()).isEqualTo(Fault.PAC_BROKEN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "return 1|no text", "return true|no text", "return {}|no text", "return undefined|nothing", "|nothing",
      "return function() {}|no text",
      "return new Array(9000).join('x')|8999 characters"})
  void whatIsNoAnswer(String body, String detail) {
    PacFailure failure = failure(body == null ? "" : body, Town.LONG);
    assertThat(failure.fault()).isEqualTo(Fault.PAC_BAD_RESULT);
    assertThat(failure.detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "throw 'out'|out", "return nobody(host)|nobody", "return host.nothing.here|line 1", "return }|line 1"})
  void errorsAreQuoted(String body, String detail) {
    PacFailure failure = failure(body, Town.LONG);
    assertThat(failure.fault()).isEqualTo(Fault.PAC_BROKEN);
    assertThat(failure.detail()).contains(detail);
  }

  /** What no instruction counts is limited by its length. */
  @ParameterizedTest
  @ValueSource(strings = {
      "return '' + new Array(4294967295).indexOf(1)", "return new Array(2147483647).join('xx')",
      "return 'x'.repeat(2147483647)",
      "return 'x'.padEnd(2147483640)", "return '' + Array.from({length: 4294967295}).length",
      "new Array(4294967295).fill(0)",
      "return '' + [].indexOf.call({length: 4294967295}, 1)", "return '' + new Uint8Array(2147483647).length"})
  void nothingIsAsLongAsItLikes(String body) {
    assertThat(failure(body, Town.LONG).fault()).isEqualTo(Fault.PAC_BROKEN);
  }

  @Test
  void whatScriptsDoWithListsTheyMay() throws Exception {
    assertThat(
        town.value("['b', 'a'].sort().concat(['c']).map(function(x) { return x + x }).join('-') + 'ab'.repeat(2)"))
        .isEqualTo("aa-bb-cc" + "abab");
    assertThat(town.value("Array.from('abc').indexOf('c') + [...'xy'].length")).isEqualTo("4");
  }

  @Test
  void noScriptAtAll() throws Exception {
    for (String source : new String[]{"", "<html><body>Not found</body></html>", "var FindProxyForURL = 1;",
        " ".repeat(PacScript.LONGEST + 1)}) {
      try (Scope scope = new Scope()) {
        assertThat(catchThrowableOfType(PacFailure.class, () -> ask(source, scope)).fault())
            .isEqualTo(Fault.PAC_BROKEN);
      }
    }
  }

  @Test
  void nothingAtAllMeansDirect() throws Exception {
    try (Scope scope = new Scope()) {
      assertThat(ask("function FindProxyForURL() { return null }", scope)).extracting(Route::kind)
          .containsExactly(Route.Kind.DIRECT);
    }
  }

  @Test
  void windowsPrefersTheOtherName() throws Exception {
    try (Scope scope = new Scope()) {
      assertThat(ask(
          "function FindProxyForURL() { return 'DIRECT' } function FindProxyForURLEx() { return 'PROXY p:1' }", scope))
          .extracting(Route::text).containsExactly("PROXY p:1");
    }
  }

  /** Nobody learns from an answer what another analysis asked. */
  @Test
  void nothingIsKeptFromQuestionToQuestion() throws Exception {
    PacScript counting = town.script("var n = 0; function FindProxyForURL() { return 'PROXY p:' + ++n }");
    try (Scope scope = new Scope()) {
      for (int i = 0; i < 2; i++) {
        assertThat(counting.routes(URI.create("https://contoso.com/"), Town.LONG, scope))
            .extracting(Route::text).containsExactly("PROXY p:1");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
      "https://autodiscover.contoso.com/autodiscover/autodiscover.xml?a=b,https://autodiscover.contoso.com/",
      "https://contoso.com:444/path,https://contoso.com:444/", "http://contoso.com/a?b=c,http://contoso.com/a?b=c",
      "http://anna:secret@contoso.com,http://contoso.com/", "https://[2001:db8::1]/x,https://[2001:db8::1]/"})
  void ofHttpsNoMoreThanThePlaceIsTold(String url, String told) {
    assertThat(PacScript.asked(URI.create(url))).isEqualTo(told);
  }

  @Test
  void cancelledAtOnce() throws Exception {
    Scope scope = new Scope();
    CompletableFuture<Fault> fault = CompletableFuture
        .supplyAsync(() -> catchThrowableOfType(PacFailure.class, () -> ask("while (true);", scope)).fault());
    scope.cancel();
    assertThat(fault.get()).isEqualTo(Fault.DEADLINE);
    scope.close();
  }

  private PacFailure failure(String body, Duration deadline) {
    return catchThrowableOfType(PacFailure.class, () -> town.run(body, deadline));
  }

  private java.util.List<Route> ask(String source, Scope scope) throws PacFailure {
    return town.script(source).routes(URI.create("https://www.contoso.com/"), Town.LONG, scope);
  }
}
