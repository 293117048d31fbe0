package org.hopscope.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.SweepRunner;
import org.hopscope.analysis.Sweeper;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.event.SweepEvent;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;

/** Sweeps the endpoints of a world of the practice lab, without a window. */
public final class SweepRehearsal implements AutoCloseable {
  private final RunningLab lab;
  private final EmailAddress account;
  private final List<SweepEvent> events = Collections.synchronizedList(new ArrayList<>());
  private EndpointList list = OfflineLists.of(Instance.WORLDWIDE);
  private List<String> areas = List.of();
  private Sweeper.Limits limits = Sweeper.Limits.DEFAULT;

  public SweepRehearsal(String scenario) {
    this.lab = PracticeLab.start(Rehearsal.scenario(scenario), LabOptions.DEFAULT);
    String address = Rehearsal.scenario(scenario).address();
    this.account = ((EmailAddress.Parsed.Good) EmailAddress.parse(address)).address();
  }

  public SweepRehearsal areas(String... chosen) {
    areas = List.of(chosen);
    return this;
  }

  public SweepRehearsal list(EndpointList other) {
    list = other;
    return this;
  }

  public SweepRehearsal within(Duration check, Duration total) {
    limits = new Sweeper.Limits(check, total, limits.atOnce());
    return this;
  }

  /** Mends the world while it runs. */
  public SweepRehearsal mend() {
    lab.mend();
    return this;
  }

  public RunningAnalysis start() {
    OpenPlace place = new OpenPlace(lab.vantage(), lab.view(), lab.outlook(), () -> {});
    return new SweepRunner(Worlds::open, WireClock.SYSTEM).start(
        new Sweeper.Request(place, list, areas, Optional.of(account), limits), events::add);
  }

  public SweepRehearsal run() throws InterruptedException {
    start().await();
    return this;
  }

  public List<SweepEvent> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  public List<Checked> rows() {
    return events().stream()
        .filter(SweepEvent.Found.class::isInstance).map(e -> ((SweepEvent.Found) e).row()).toList();
  }

  public List<PathReading> readings() {
    return events().stream()
        .filter(SweepEvent.Measured.class::isInstance).map(e -> ((SweepEvent.Measured) e).reading()).toList();
  }

  /** As "outlook.office365.com:443". */
  public Checked row(String target) {
    return rows().stream().filter(r -> r.check().target().equals(target)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    lab.close();
  }
}
