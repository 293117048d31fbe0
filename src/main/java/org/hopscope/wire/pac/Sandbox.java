package org.hopscope.wire.pac;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** Rhino for scripts of strangers: interpreted, counted, and without a way into Java. */
final class Sandbox extends ContextFactory {
  private static final int INSTRUCTIONS_UNTIL_A_LOOK = 5_000;
  private static final int DEEPEST = 500;

  private final Budget budget;

  Sandbox(Budget budget) {
    this.budget = budget;
  }

  @Override
  protected Context makeContext() {
    Context context = super.makeContext();
    context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    // compiled code would be Java's own, which nobody counts
    context.setInterpretedMode(true);
    context.setInstructionObserverThreshold(INSTRUCTIONS_UNTIL_A_LOOK);
    context.setMaximumInterpreterStackDepth(DEEPEST);
    context.setClassShutter(name -> false);
    return context;
  }

  @Override
  protected boolean hasFeature(Context context, int feature) {
    return switch (feature) {
      case Context.FEATURE_E4X, Context.FEATURE_ENHANCED_JAVA_ACCESS, Context.FEATURE_ENABLE_JAVA_MAP_ACCESS,
          Context.FEATURE_JAVA_SERIALIZATION ->
        false;
      default -> super.hasFeature(context, feature);
    };
  }

  @Override
  protected void observeInstructionCount(Context context, int count) {
    budget.check();
  }
}
