package org.hopscope.lab;

import java.util.List;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.scenario.Scenarios;
import org.hopscope.lab.tls.CertificateAuthority;

/** Starts worlds to practise in. */
public final class PracticeLab {
  private PracticeLab() {}

  /** Made when first needed; keys and certificates last as long as the process. */
  private static final class Shared {
    static final CertificateAuthority AUTHORITY = new CertificateAuthority();
  }

  /** Every scenario; those offered to a technician come first. */
  public static List<Scenario> scenarios() {
    return Scenarios.all();
  }

  /**
   * Starts every server of the scenario on loopback, in less than two seconds.
   *
   * @throws java.io.UncheckedIOException when this machine has no free loopback port
   */
  public static RunningLab start(Scenario scenario, LabOptions options) {
    return new RunningLab(scenario, options, Shared.AUTHORITY);
  }
}
