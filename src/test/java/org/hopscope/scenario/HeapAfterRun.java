package org.hopscope.scenario;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.hopscope.analysis.Earlier;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.model.PublicClient;

/** Runs analyses in a JVM of its own, and leaves a dump of what lives on. */
public final class HeapAfterRun {
  /** A window that may look again keeps what an analysis is remembered by. */
  private static final List<Earlier> KEPT = new ArrayList<>();

  private HeapAfterRun() {}

  /** A password that stands in no class and on no command line. */
  static String marker(long pid) {
    return "Mk-" + Long.toHexString(pid * 0x9E3779B97F4A7C15L) + "-" + Long.toString(pid * 31, 36);
  }

  public static void main(String[] args) throws Exception {
    for (String world : new String[]{"modern-token", "wrong-password", "onprem-only"}) {
      run(new Rehearsal(world).password(marker(ProcessHandle.current().pid())));
    }
    for (String world : new String[]{"proxy-signed-in", "proxy-basic"}) {
      run(new Rehearsal(world).proxyLogin("anna@contoso.com", marker(ProcessHandle.current().pid())));
    }
    run(new Rehearsal("modern-token"));
    run(new Rehearsal("token-expires"));
    run(new Rehearsal("modern-token").by(PublicClient.Way.DEVICE_CODE));
    byBrowser();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[0], true);
    System.exit(0);
  }

  private static void byBrowser() throws Exception {
    Browser browser = new Browser();
    try (Rehearsal rehearsal = new Rehearsal("modern-token").by(PublicClient.Way.BROWSER).agreeing(browser)) {
      RunningAnalysis running = rehearsal.start();
      browser.signIn(rehearsal);
      running.await();
      running.earlier().ifPresent(KEPT::add);
    }
  }

  private static void run(Rehearsal rehearsal) throws InterruptedException {
    try (rehearsal) {
      KEPT.add(rehearsal.run().earlier());
    }
  }
}
