package org.hopscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hopscope.analysis.Places;
import org.jspecify.annotations.Nullable;

/** What a batch was begun with goes for what is not typed when it is gone on with. */
record Begun(Map<String, List<String>> written) {
  void fill(Options.Batch typed) {
    fill(typed.network);
    fill("client", typed.client, value -> typed.client = value);
    fill("ad-domain", typed.adDomain, value -> typed.adDomain = value);
    fill("local-xml", typed.localXml, value -> typed.localXml = Path.of(value));
    fill("client-id", typed.clientId, value -> typed.clientId = value);
    fill("parallel", typed.parallel, value -> typed.parallel = value.matches("\\d{1,3}") ? Integer.valueOf(value) : 0);
    typed.policies = typed.policies.isEmpty() ? all("policy") : typed.policies;
    typed.agree = typed.agree.isEmpty() ? all("agree") : typed.agree;
  }

  private void fill(Options.Network typed) {
    if (!all("place").contains(Places.HERE)) {
      fill("place", typed.scenario, value -> typed.scenario = value);
    }
    fill("timeout", typed.timeout, value -> typed.timeout = value);
    fill("step-timeout", typed.stepTimeout, value -> typed.stepTimeout = value);
    fill("proxy", typed.proxy, value -> typed.proxy = value);
    fill("proxy-user", typed.proxyUser, value -> typed.proxyUser = value);
    typed.dns = typed.dns.isEmpty() ? all("dns") : typed.dns;
    typed.internetDns = typed.internetDns.isEmpty() ? all("internet-dns") : typed.internetDns;
    typed.trust = typed.trust.isEmpty() ? all("trust").stream().map(Path::of).toList() : typed.trust;
  }

  private List<String> all(String name) {
    return written.getOrDefault(name, List.of());
  }

  private void fill(String name, @Nullable Object typed, Consumer<String> use) {
    if (typed == null) {
      all(name).stream().findFirst().ifPresent(use);
    }
  }
}
