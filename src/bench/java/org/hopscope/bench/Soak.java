package org.hopscope.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.logging.LogManager;
import org.hopscope.bench.soak.Endurance;

/**
 * Analyses and sweeps of random worlds with random faults on every connection, for so long: resets, silence,
 * garbage, cut and slow answers, clocks that leap, cancels. Afterwards nothing may be left of them: no memory,
 * no thread, no file descriptor; and each must have ended in time. Exits with 1 otherwise.
 *
 * <p>Arguments: seconds, seed, and a trial's number to run that one alone.
 */
public final class Soak {
  private Soak() {}

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    Duration whole = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 60);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextInt(1_000_000);
    Endurance endurance = new Endurance(seed, whole);
    List<String> wrong = args.length > 2 ? endurance.only(Integer.parseInt(args[2])) : endurance.run();
    wrong.forEach(line -> System.out.println("WRONG: " + line));
    System.out
        .println(wrong.isEmpty() ? "Nothing is left, and everything ended in time." : wrong.size() + " are wrong.");
    System.exit(wrong.isEmpty() ? 0 : 1);
  }
}
