package org.hopscope.app;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places.BadOption;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.Message;

/** Starts worlds of the practice lab, and keeps those that somebody exercises in. */
final class Laboratory {
  private final Map<String, RunningLab> kept = new ConcurrentHashMap<>();

  /** A world to look into, and what to do when the look is over. */
  record Visit(RunningLab lab, Runnable leave) {}

  Visit visit(Scenario scenario) throws BadOption {
    RunningLab exercised = kept.get(scenario.id());
    if (exercised != null) {
      return new Visit(exercised, () -> {});
    }
    RunningLab own = start(scenario);
    return new Visit(own, own::close);
  }

  /** Ends an exercise in the same world that was not closed. */
  Exercise exercise(Scenario scenario) throws BadOption {
    RunningLab lab = start(scenario);
    Optional.ofNullable(kept.put(scenario.id(), lab)).ifPresent(RunningLab::close);
    return new Kept(scenario, lab);
  }

  private static RunningLab start(Scenario scenario) throws BadOption {
    try {
      return PracticeLab.start(scenario, LabOptions.DEFAULT);
    } catch (UncheckedIOException noPort) {
      throw new BadOption(Message.of("place.no-port"));
    }
  }

  /** What the technician is given there to type, right or wrong. */
  static Place.Example example(Scenario scenario) {
    return new Place.Example(
        scenario.address(), scenario.password(),
        scenario.wayOut().login().map(login -> new Place.ProxyLogin(login.user(), login.password())));
  }

  private final class Kept implements Exercise {
    private final Scenario scenario;
    private final RunningLab lab;

    Kept(Scenario scenario, RunningLab lab) {
      this.scenario = scenario;
      this.lab = lab;
    }

    @Override
    public Message remedy() {
      return scenario.remedy();
    }

    @Override
    public void mend() {
      lab.mend();
    }

    @Override
    public void breakAgain() {
      lab.breakAgain();
    }

    @Override
    public boolean mended() {
      return lab.scenario() != scenario;
    }

    @Override
    public Place.Example example() {
      return Laboratory.example(lab.scenario());
    }

    @Override
    public void close() {
      kept.remove(scenario.id(), lab);
      lab.close();
    }
  }
}
