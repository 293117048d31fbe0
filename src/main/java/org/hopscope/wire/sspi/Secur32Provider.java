package org.hopscope.wire.sspi;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Secur32;
import com.sun.jna.platform.win32.Sspi;
import com.sun.jna.platform.win32.Sspi.SecBuffer;
import com.sun.jna.platform.win32.Sspi.SecBufferDesc;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import java.util.List;

/** secur32.dll: the package Negotiate, with the credentials of the user who is signed in. */
final class Secur32Provider implements Provider {
  /** No token of Windows is longer: the highest value that MaxTokenSize may have. */
  private static final int LONGEST = 65_535;

  private final String service;
  private final Sspi.CredHandle credentials = new Sspi.CredHandle();
  private final Sspi.CtxtHandle context = new Sspi.CtxtHandle();
  private boolean acquired;
  private boolean begun;

  Secur32Provider(String service) {
    this.service = service;
  }

  @Override
  public Step next(byte[] received, byte[] bindings) {
    int status = acquire();
    return status == WinError.SEC_E_OK ? initialize(received, bindings) : new Step(status, new byte[0]);
  }

  private int acquire() {
    if (acquired) {
      return WinError.SEC_E_OK;
    }
    int status = Secur32.INSTANCE.AcquireCredentialsHandle(
        null, "Negotiate", Sspi.SECPKG_CRED_OUTBOUND, null, null, null, null, credentials, new Sspi.TimeStamp());
    acquired = status == WinError.SEC_E_OK;
    return status;
  }

  private Step initialize(byte[] received, byte[] bindings) {
    SecBuffer[] in = received.length == 0
        ? buffers(List.of(Bindings.BUFFER), List.of(bindings))
        : buffers(List.of(Sspi.SECBUFFER_TOKEN, Bindings.BUFFER), List.of(received, bindings));
    SecBuffer[] out = buffers(List.of(Sspi.SECBUFFER_TOKEN), List.of(new byte[LONGEST]));
    SecBufferDesc said = describe(out);
    int status = Secur32.INSTANCE.InitializeSecurityContext(
        credentials, begun ? context : null, service, Sspi.ISC_REQ_CONNECTION, 0, Sspi.SECURITY_NATIVE_DREP,
        describe(in), 0, context, said, new IntByReference(), new Sspi.TimeStamp());
    begun |= status >= 0;
    if (status == WinError.SEC_I_COMPLETE_NEEDED || status == WinError.SEC_I_COMPLETE_AND_CONTINUE) {
      status = Math.min(status, Secur32.INSTANCE.CompleteAuthToken(context, said));
    }
    out[0].read();
    return new Step(status, status < 0 ? new byte[0] : out[0].pvBuffer.getByteArray(0, out[0].cbBuffer));
  }

  /** Side by side in memory, as SecBufferDesc wants them. */
  static SecBuffer[] buffers(List<Integer> types, List<byte[]> contents) {
    SecBuffer[] all = (SecBuffer[]) new SecBuffer().toArray(types.size());
    for (int i = 0; i < all.length; i++) {
      byte[] content = contents.get(i);
      Memory memory = new Memory(content.length);
      memory.write(0, content, 0, content.length);
      all[i].BufferType = types.get(i);
      all[i].cbBuffer = content.length;
      all[i].pvBuffer = memory;
      all[i].write();
    }
    return all;
  }

  static SecBufferDesc describe(SecBuffer[] buffers) {
    SecBufferDesc desc = new SecBufferDesc();
    desc.ulVersion = Sspi.SECBUFFER_VERSION;
    desc.cBuffers = buffers.length;
    desc.pBuffers = buffers[0].getPointer();
    return desc;
  }

  @Override
  public void release() {
    if (begun) {
      Secur32.INSTANCE.DeleteSecurityContext(context);
    }
    if (acquired) {
      Secur32.INSTANCE.FreeCredentialsHandle(credentials);
    }
  }
}
