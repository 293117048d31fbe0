package org.hopscope.wire.sspi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Sspi;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes to Windows lies in memory as sspi.h says. */
class BindingsTest {
  /** Eight ULONGs: type, length and offset of initiator and acceptor, then length and offset of the data. */
  @Test
  void onlyTheApplicationDataIsThere() {
    byte[] endPoint = HexFormat.of().parseHex("00112233".repeat(8));
    byte[] bindings = Bindings.of(endPoint);
    assertThat(HexFormat.of().formatHex(bindings, 0, 32))
        .isEqualTo("000000000000000000000000" + "000000000000000000000000" + "35000000" + "20000000");
    assertThat(new String(bindings, 32, 21, StandardCharsets.US_ASCII)).isEqualTo("tls-server-end-point:");
    assertThat(bindings).endsWith(endPoint).hasSize(32 + 21 + 32);
  }

  /** An array of SecBuffer {cbBuffer, BufferType, pvBuffer}; SecBufferDesc {ulVersion, cBuffers, pBuffers}. */
  @Test
  void tokenAndBindingsLieSideBySide() {
    Sspi.SecBuffer[] buffers = Secur32Provider.buffers(
        List.of(Sspi.SECBUFFER_TOKEN, Bindings.BUFFER), List.of(new byte[]{1, 2, 3}, new byte[]{4, 5}));
    Sspi.SecBufferDesc desc = Secur32Provider.describe(buffers);
    desc.write();
    assertThat(desc.getPointer().getInt(0)).isZero();
    assertThat(desc.getPointer().getInt(4)).isEqualTo(2);
    Pointer all = desc.getPointer().getPointer(8);
    assertThat(all.getInt(0)).isEqualTo(3);
    assertThat(all.getInt(4)).isEqualTo(2);
    assertThat(all.getPointer(8).getByteArray(0, 3)).containsExactly(1, 2, 3);
    Pointer second = all.share(8 + Native.POINTER_SIZE);
    assertThat(second.getInt(0)).isEqualTo(2);
    assertThat(second.getInt(4)).isEqualTo(14);
    assertThat(second.getPointer(8).getByteArray(0, 2)).containsExactly(4, 5);
  }
}
