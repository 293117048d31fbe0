package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what the programs print, as recorded. */
class AutoConfigTest {
  private static final String MAC = """
      <dictionary> {
        ExceptionsList : <array> {
          0 : *.local
          1 : 169.254/16
        }
        FTPPassive : 1
        HTTPEnable : 0
        ProxyAutoConfigEnable : 1
        ProxyAutoConfigURLString : http://wpad.contoso.com/proxy.pac
        ProxyAutoDiscoveryEnable : 0
      }
      """;
  private static final URI SCRIPT = URI.create("http://wpad.contoso.com/proxy.pac");

  @Test
  void macOs() {
    assertThat(mac(MAC)).contains(SCRIPT);
    assertThat(mac(MAC.replace("ProxyAutoConfigEnable : 1", "ProxyAutoConfigEnable : 0"))).isEmpty();
    assertThat(mac("<dictionary> {\n  FTPPassive : 1\n}\n")).isEmpty();
    assertThat(mac("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
      "'auto',`'http://wpad.contoso.com/proxy.pac'`,true",
      "'auto','',false", "'manual',`'http://wpad.contoso.com/proxy.pac'`,false", "'none','',false",
      "'auto',`'not a url'`,false"})
  void gnome(String mode, String url, boolean found) {
    assertThat(AutoConfig.of("Linux", program("mode", mode + "\n", "autoconfig-url", url + "\n")).isPresent())
        .isEqualTo(found);
  }

  @Test
  void aDesktopWithoutGnome() {
    assertThat(AutoConfig.of("Linux", command -> Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://wpad.contoso.com/proxy.pac,true", "file:///C:/proxy.pac,true", "nonsense,false", "'',false"})
  void windows(String value, boolean found) {
    Registry registry = (hive, view, key, name) -> Optional.<Object>of(value)
        .filter(v -> hive == Registry.Hive.USER
            && key.equals("Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings")
            && name.equals("AutoConfigURL"));
    assertThat(AutoConfig.ofWindows(registry).isPresent()).isEqualTo(found);
    assertThat(AutoConfig.ofWindows((hive, view, key, name) -> Optional.empty())).isEmpty();
  }

  private static Optional<URI> mac(String printed) {
    return AutoConfig.of("Mac OS X",
        command -> Optional.of(printed).filter(p -> command.equals(List.of("/usr/sbin/scutil", "--proxy"))));
  }

  private static Function<List<String>, Optional<String>> program(String one, String prints, String other,
      String printsToo) {
    return command -> command.getLast().equals(one) ? Optional.of(prints)
        : command.getLast().equals(other) ? Optional.of(printsToo) : Optional.empty();
  }
}
