package org.hopscope.wire.pac;

import java.util.stream.Stream;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;
import org.hopscope.wire.Text;
import org.hopscope.wire.WireClock;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** One question to a script, on the thread that it is asked on. */
record ScriptRun(String source, String url, String host, Surroundings world, WireClock clock, long until, Scope scope) {
  private static final String NAME = "proxy script";

  /** The answer, or a {@link PacFailure}. */
  Object result() {
    Budget budget = new Budget(clock, until, scope);
    try {
      return new Sandbox(budget).call(context -> answer(context, budget));
    } catch (Stopped stopped) {
      String lookups = budget.inLookups().isZero() ? ""
          : ", " + budget.inLookups().toMillis() + " ms of them in name lookups";
      return stopped(stopped.why(), lookups);
    } catch (RhinoException wrong) {
      return broken(wrong.details() + (wrong.lineNumber() > 0 ? " (line " + wrong.lineNumber() + ")" : ""));
    } catch (StackOverflowError deep) {
      return broken("it goes too deep");
    } catch (OutOfMemoryError full) {
      return stopped(Stopped.Why.MEMORY, "");
    } catch (RuntimeException | Error odd) {
      return broken(odd.getClass().getSimpleName() + " " + odd.getMessage());
    }
  }

  private Object answer(Context context, Budget budget) {
    ScriptableObject scope = context.initSafeStandardObjects();
    Guards.over(scope);
    new Builtins(world, budget).into(scope);
    context.evaluateString(scope, source, NAME, 1, null);
    // Windows prefers the first, where a script has both
    return Stream.of("FindProxyForURLEx", "FindProxyForURL")
        .map(name -> ScriptableObject.getProperty(scope, name))
        .filter(Function.class::isInstance).map(Function.class::cast).findFirst()
        .map(function -> checked(function.call(context, scope, scope, new Object[]{url, host})))
        .orElseGet(() -> broken("it has no function FindProxyForURL"));
  }

  private static Object checked(Object answer) {
    return switch (answer) {
      case null -> "";
      case CharSequence text when text.length() <= Route.LONGEST -> text.toString();
      case CharSequence text -> new PacFailure(Fault.PAC_BAD_RESULT, "the answer has " + text.length() + " characters");
      case Undefined nothing -> new PacFailure(Fault.PAC_BAD_RESULT, "it answers nothing");
      case Object other -> new PacFailure(Fault.PAC_BAD_RESULT, "the answer is no text");
    };
  }

  private static PacFailure broken(String detail) {
    return new PacFailure(Fault.PAC_BROKEN, Text.brief(detail));
  }

  static PacFailure stopped(Stopped.Why why, String more) {
    return switch (why) {
      case TIME -> new PacFailure(Fault.PAC_ENDLESS, "not done in time" + more);
      case MEMORY -> new PacFailure(Fault.PAC_ENDLESS, "more than 256 MiB of memory");
      case CANCELLED -> new PacFailure(Fault.DEADLINE, "Cancelled");
    };
  }
}
