package org.hopscope.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** A short list of every cloud; what comes of a refresh is set by the test. */
public final class FakeLists implements EndpointLists {
  public static final EndpointSet MAILBOX = set(1, "Exchange", "Exchange Online",
      List.of("outlook.office365.com", "outlook.office.com"), List.of("52.96.0.0/14", "2603:1006::/40"),
      List.of(80, 443), List.of(443), true);
  public static final EndpointSet SUBMISSION = set(9, "Exchange", "Exchange Online", List.of("smtp.office365.com"),
      List.of("52.96.0.0/14"), List.of(587), List.of(), true);
  public static final EndpointSet MEDIA = set(11, "Skype", "Microsoft Teams", List.of(), List.of("52.112.0.0/14"),
      List.of(), List.of(3478, 3479, 3480, 3481), true);
  public static final EndpointSet TEAMS = set(12, "Skype", "Microsoft Teams",
      List.of("*.teams.microsoft.com", "teams.microsoft.com"), List.of("52.112.0.0/14"), List.of(443), List.of(), true);
  public static final EndpointSet SIGN_IN = set(56, "Common", "Microsoft 365 Common and Office Online",
      List.of("login.microsoftonline.com", "*.msftidentity.com"), List.of("20.190.128.0/18"), List.of(443), List.of(),
      true);
  public static final EndpointSet EXTRAS = set(73, "Common", "Microsoft 365 Common and Office Online",
      List.of("*.aria.microsoft.com"), List.of(), List.of(443), List.of(), false);

  public final Semaphore gate = new Semaphore(1);
  public volatile Function<EndpointList, Refreshed> answer = list -> new Refreshed.Kept(list,
      Message.of("endpoints.status", "endpoints.office.com", "503"));

  private static EndpointSet set(
      int id, String area, String name, List<String> urls, List<String> ips, List<Integer> tcp, List<Integer> udp,
      boolean required) {
    return new EndpointSet(id, area, name, urls.stream().map(HostPattern::new).toList(),
        ips.stream().flatMap(ip -> Cidr.parse(ip).stream()).toList(), tcp, udp, Category.OPTIMIZE, true, required, "");
  }

  @Override
  public EndpointList list(Instance instance) {
    return new EndpointList(instance, new EndpointVersion("2025013000"), LocalDate.of(2025, 1, 30), "the test",
        Stream.of(MAILBOX, SUBMISSION, MEDIA, TEAMS, SIGN_IN, EXTRAS).toList());
  }

  @Override
  public Refreshed refresh(Instance instance, Places.Options network, Duration deadline) throws Places.BadOption {
    gate.acquireUninterruptibly();
    gate.release();
    if (network.proxy().equals(Optional.of("http://bad.example:1"))) {
      throw new Places.BadOption(Message.of("The proxy is not one."));
    }
    return answer.apply(list(instance));
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2026, 11, 28);
  }
}
