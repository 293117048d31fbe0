package org.hopscope.analysis.batch;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.Places;
import org.hopscope.model.ClientProfile;

/**
 * How each address of a batch is analyzed: the same from its beginning to its end, whatever comes between. No
 * password is among it.
 *
 * @param place its id
 * @param proxyUser who signs in to proxies
 * @param agreed hosts that may be asked and may receive a password, lower case
 * @param parallel analyses at once
 */
public record BatchOptions(
    String place, Places.Options options, ClientProfile client, Limits limits, Optional<String> proxyUser,
    List<String> agreed, int parallel) {
  private static final int MILLIS = 3;

  public BatchOptions {
    agreed = List.copyOf(agreed);
  }

  /** For a batch's folder: by the names of the options at the command line, as they are typed there. */
  public Map<String, List<String>> written() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("place", List.of(place));
    all.put("client", List.of(client.id()));
    all.put("timeout", List.of(seconds(limits.total())));
    all.put("step-timeout", List.of(seconds(limits.step())));
    all.put("parallel", List.of(Integer.toString(parallel)));
    all.put("dns", options.dns());
    all.put("internet-dns", options.internetDns());
    all.put("trust", options.trustFiles().stream().map(file -> file.toAbsolutePath().toString()).toList());
    all.put("proxy", options.proxy().stream().toList());
    all.put("proxy-user", proxyUser.stream().toList());
    all.put("ad-domain", options.adDomain().stream().toList());
    all.put("policy", options.whatIf().policies());
    all.put("local-xml", options.whatIf().localXml().stream().map(f -> f.toAbsolutePath().toString()).toList());
    all.put("client-id", options.application().clientId().stream().toList());
    all.put("agree", agreed);
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** What was written, or empty where it is not whole: somebody has edited it. */
  public static Optional<BatchOptions> of(Map<String, List<String>> written) {
    try {
      return Optional.of(new Written(written).options());
    } catch (IllegalArgumentException | ArithmeticException edited) {
      return Optional.empty();
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), MILLIS).stripTrailingZeros().toPlainString();
  }

  private record Written(Map<String, List<String>> values) {
    BatchOptions options() {
      Places.Options typed = new Places.Options(
          all("dns"), all("trust").stream().map(Path::of).toList(), first("proxy"), first("ad-domain"),
          all("internet-dns"),
          new Places.WhatIf(all("policy"), first("local-xml").map(Path::of)),
          new Places.Application(first("client-id"), Optional.empty()));
      return new BatchOptions(
          needed("place"), typed, ClientProfile.byId(needed("client")).orElseThrow(IllegalArgumentException::new),
          new Limits(time("step-timeout"), time("timeout")), first("proxy-user"), all("agree"),
          Math.clamp(Integer.parseInt(needed("parallel")), 1, Politeness.MOST_PARALLEL));
    }

    private List<String> all(String name) {
      return new ArrayList<>(values.getOrDefault(name, List.of()));
    }

    private Optional<String> first(String name) {
      return all(name).stream().findFirst();
    }

    private String needed(String name) {
      return first(name).orElseThrow(IllegalArgumentException::new);
    }

    private Duration time(String name) {
      return Duration.ofMillis(new BigDecimal(needed(name)).movePointRight(MILLIS).longValueExact());
    }
  }
}
