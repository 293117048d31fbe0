package org.hopscope.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.model.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyOptionTest {
  private final OptionsModel options = new OptionsModel(new Wording(Locale.ENGLISH), List::of, Memory.NONE);

  @ParameterizedTest
  @ValueSource(strings = {"", "system", "none", "http://proxy:8080", "pac+http://wpad.contoso.com/proxy.pac",
      "PAC+file:///etc/proxy.pac"})
  void whatMayBeTyped(String text) {
    options.text(OptionsModel.Field.PROXY).set(text);
    assertThat(options.problem(OptionsModel.Field.PROXY).get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pac", "pac+", "pac+wpad", "pac+ftp://wpad/proxy.pac", "socks://proxy:1080"})
  void whatMayNot(String text) {
    options.text(OptionsModel.Field.PROXY).set(text);
    assertThat(options.problem(OptionsModel.Field.PROXY).get()).contains("pac+http://wpad.contoso.com/proxy.pac");
  }
}
