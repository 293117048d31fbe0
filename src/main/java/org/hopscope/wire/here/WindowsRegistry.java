package org.hopscope.wire.here;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import java.util.Map;
import java.util.Optional;

/** The registry of this computer. */
final class WindowsRegistry implements Registry {

  @Override
  public Optional<Object> value(Hive hive, View view, String key, String name) {
    WinReg.HKEY root = hive == Hive.USER ? WinReg.HKEY_CURRENT_USER : WinReg.HKEY_LOCAL_MACHINE;
    int bits = view == View.BITS_64 ? WinNT.KEY_WOW64_64KEY : WinNT.KEY_WOW64_32KEY;
    try {
      return Advapi32Util.registryValueExists(root, key, name, bits)
          ? found(Advapi32Util.registryGetValues(root, key, bits), name)
          : Optional.empty();
    } catch (Win32Exception notForUs) {
      return Optional.empty();
    }
  }

  /** Names are told apart by their letters only, not by their case. */
  private static Optional<Object> found(Map<String, Object> values, String name) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
  }
}
