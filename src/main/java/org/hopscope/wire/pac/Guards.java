package org.hopscope.wire.pac;

import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Limits on JavaScript's own functions that work, and ask for memory, as long as a number says: within them
 * nobody counts. A script that names proxies needs no more.
 */
final class Guards {
  private static final double MOST = 1_000_000;
  private static final List<String> LENGTHENING = List.of("repeat", "padStart", "padEnd");
  private static final List<String> BLOCKS = List.of(
      "ArrayBuffer", "SharedArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array",
      "Uint16Array",
      "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array");

  private Guards() {}

  static void over(ScriptableObject scope) {
    BLOCKS.forEach(scope::delete);
    ScriptableObject arrays = (ScriptableObject) ScriptableObject.getClassPrototype(scope, "Array");
    for (Object name : arrays.getAllIds()) {
      if (name instanceof String text && !text.equals("constructor") && arrays.get(text, arrays) instanceof Function) {
        guard(scope, arrays, text, (self, given) -> length(self));
      }
    }
    ScriptableObject array = (ScriptableObject) ScriptableObject.getProperty(scope, "Array");
    guard(scope, array, "from",
        (self, given) -> given.length > 0 && given[0] instanceof Scriptable like ? length(like) : 0);
    ScriptableObject strings = (ScriptableObject) ScriptableObject.getClassPrototype(scope, "String");
    LENGTHENING.forEach(
        name -> guard(scope, strings, name, (self, given) -> given.length > 0 ? Context.toNumber(given[0]) : 0));
  }

  /** How much a call would have to do. */
  private interface Size {
    double of(Scriptable self, Object[] given);
  }

  private static double length(Scriptable like) {
    return like == null ? 0 : Context.toNumber(ScriptableObject.getProperty(like, "length"));
  }

  private static void guard(ScriptableObject scope, ScriptableObject owner, String name, Size size) {
    if (!(owner.get(name, owner) instanceof Function own)) {
      return;
    }
    owner.defineProperty(name, new LambdaFunction(scope, name, 1, (context, where, self, given) -> {
      if (size.of(self, given) > MOST) {
        throw ScriptRuntime.rangeError(name + " of more than a million");
      }
      return own.call(context, where, self, given);
    }), ScriptableObject.DONTENUM);
  }
}
