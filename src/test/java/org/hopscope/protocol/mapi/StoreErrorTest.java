package org.hopscope.protocol.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.junit.jupiter.api.Test;

class StoreErrorTest {
  @Test
  void aRefusalHasTheNameThatAdministratorsSearchFor() {
    assertThat(StoreError.at("mail.contoso.com", 0x970))
        .isEqualTo(Message.of("fault.encryption-required", "mail.contoso.com", "ecNotEncrypted (0x970)"));
    assertThat(StoreError.fault(0x8004_0111L)).isEqualTo(Fault.MAPI_LOGIN_FAILED);
  }

  @Test
  void anUnknownCodeIsShownAsItIs() {
    assertThat(StoreError.text(0x8004_0FFFL)).isEqualTo("0x80040FFF");
    assertThat(StoreError.fault(0x8004_0FFFL)).isEqualTo(Fault.MAPI_ERROR);
  }
}
