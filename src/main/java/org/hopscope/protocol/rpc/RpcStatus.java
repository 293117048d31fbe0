package org.hopscope.protocol.rpc;

import java.util.Map;
import org.hopscope.model.Fault;

/**
 * Errors of RPC itself: in a fault PDU (C706 appendix N, [MS-RPCE] 3.1.1.5.5) or, as Windows' own
 * numbers, in the reason of an HTTP 503 ([MS-RPCH] 2.1.2.1.3, [MS-ERREF] 2.2).
 */
final class RpcStatus {
  private static final Map<Long, String> NAMES = Map.ofEntries(
      Map.entry(0x5L, "ERROR_ACCESS_DENIED"),
      Map.entry(0x57L, "ERROR_INVALID_PARAMETER"),
      Map.entry(0x6BAL, "RPC_S_SERVER_UNAVAILABLE"),
      Map.entry(0x6BBL, "RPC_S_SERVER_TOO_BUSY"),
      Map.entry(0x6BEL, "RPC_S_CALL_FAILED"),
      Map.entry(0x6BFL, "RPC_S_CALL_FAILED_DNE"),
      Map.entry(0x6C0L, "RPC_S_PROTOCOL_ERROR"),
      Map.entry(0x6D3L, "RPC_S_UNKNOWN_AUTHN_SERVICE"),
      Map.entry(0x6D9L, "EPT_S_NOT_REGISTERED"),
      Map.entry(0x6F7L, "RPC_X_BAD_STUB_DATA"),
      Map.entry(0x71AL, "RPC_S_CALL_CANCELLED"),
      Map.entry(0x721L, "RPC_S_SEC_PKG_ERROR"),
      Map.entry(0x1C01_0002L, "nca_op_rng_error"),
      Map.entry(0x1C01_0003L, "nca_unk_if"),
      Map.entry(0x1C01_000BL, "nca_proto_error"),
      Map.entry(0x1C01_0014L, "nca_server_too_busy"),
      Map.entry(0x1C00_001AL, "nca_s_fault_context_mismatch"));

  private RpcStatus() {}

  static Fault fault(long code) {
    return switch ((int) code) {
      case 0x5 -> Fault.RPC_ACCESS_DENIED;
      case 0x6BA, 0x6D9 -> Fault.RPC_BACK_END_DEAD;
      default -> Fault.RPC_REFUSED;
    };
  }

  static String text(long code) {
    String number = "0x%X".formatted(code);
    String name = NAMES.get(code);
    return name == null ? number : name + " (" + number + ")";
  }
}
