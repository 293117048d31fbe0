package org.hopscope.protocol.mapi;

import java.util.Arrays;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/**
 * Why a store does not let a client in, by the names of [MS-OXCDATA] 2.4 and 2.4.1; those that
 * EcDoConnectEx ([MS-OXCRPC] 3.1.4.1), Connect and RopLogon ([MS-OXCSTOR] 3.2.5.1.3) are known to give.
 */
public enum StoreError {
  LOGIN_FAILURE(0x8004_0111L, "ecLoginFailure", Fault.MAPI_LOGIN_FAILED),
  UNKNOWN_USER(0x3EBL, "ecUnknownUser", Fault.MAPI_UNKNOWN_USER),
  ACCESS_DENIED(0x8007_0005L, "ecAccessDenied", Fault.MAPI_ACCESS_DENIED),
  LOGIN_PERMISSION(0x3F2L, "ecLoginPerm", Fault.MAPI_ACCESS_DENIED),
  CLIENT_VERSION_DISALLOWED(0x4DFL, "ecClientVerDisallowed", Fault.CLIENT_VERSION_REFUSED),
  VERSION_MISMATCH(0x8004_0110L, "ecVersionMismatch", Fault.CLIENT_VERSION_REFUSED),
  NOT_ENCRYPTED(0x970L, "ecNotEncrypted", Fault.ENCRYPTION_REQUIRED),
  CACHED_MODE_REQUIRED(0x4E1L, "ecCachedModeRequired", Fault.CACHED_MODE_REQUIRED),
  RPC_HTTP_DISALLOWED(0x4E0L, "ecRpcHttpDisallowed", Fault.RPC_NOT_ALLOWED),
  PROTOCOL_DISABLED(0x7D8L, "ecProtocolDisabled", Fault.MAPI_NOT_ALLOWED),
  MAILBOX_DISABLED(0x96CL, "ecMailboxDisabled", Fault.MAILBOX_DISABLED),
  MAILBOX_IN_TRANSIT(0x50CL, "ecMailboxInTransit", Fault.MAILBOX_IN_TRANSIT),
  WRONG_SERVER(0x478L, "ecWrongServer", Fault.MAPI_WRONG_SERVER),
  DATABASE_OFFLINE(0x476L, "ecMdbOffline", Fault.MAILBOX_OFFLINE),
  SERVER_PAUSED(0x47FL, "ecServerPaused", Fault.MAPI_BUSY),
  SERVER_BUSY(0x480L, "ecServerBusy", Fault.MAPI_BUSY),
  PROFILE_NOT_CONFIGURED(0x11CL, "ecProfileNotConfigured", Fault.MAPI_ERROR),
  UNKNOWN_CODE_PAGE(0x3EFL, "ecUnknownCodePage", Fault.MAPI_ERROR),
  INVALID_PARAMETER(0x8007_0057L, "ecInvalidParam", Fault.MAPI_ERROR);

  private final long code;
  private final String name;
  private final Fault fault;

  StoreError(long code, String name, Fault fault) {
    this.code = code;
    this.name = name;
    this.fault = fault;
  }

  public static Optional<StoreError> of(long code) {
    return Arrays.stream(values()).filter(e -> e.code == code).findFirst();
  }

  /** For any code that is not 0. */
  public static Fault fault(long code) {
    return of(code).map(e -> e.fault).orElse(Fault.MAPI_ERROR);
  }

  /** As administrators search for it: ecUnknownUser (0x3EB). */
  public static String text(long code) {
    String number = "0x%X".formatted(code);
    return of(code).map(e -> e.name + " (" + number + ")").orElse(number);
  }

  public static Message at(String host, long code) {
    return fault(code).at(host, text(code));
  }
}
