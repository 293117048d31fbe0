package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hopscope.auth.Scheme;
import org.hopscope.autodiscover.Dialects;
import org.hopscope.autodiscover.JsonAnswer;
import org.hopscope.autodiscover.JsonV2;
import org.hopscope.autodiscover.JsonV2.Service;
import org.hopscope.autodiscover.SoapAnswer;
import org.hopscope.autodiscover.SoapGroups;
import org.hopscope.autodiscover.SoapParser;
import org.hopscope.autodiscover.SoapRequest;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Policy;
import org.hopscope.model.Stage;
import org.hopscope.wire.Http;

/**
 * Asks the host that has just answered the same thing in the other dialects of Autodiscover, beside
 * everything else: the verdict never waits for it.
 */
final class OtherDialects {
  private final Workbench bench;
  private final List<CompletableFuture<Void>> running = new ArrayList<>();

  OtherDialects(Workbench bench) {
    this.bench = bench;
  }

  /** @param asked the address that the answer is about */
  void compare(Found.Answer answer, EmailAddress asked) {
    answer.url().ifPresent(url -> {
      HopTrack hop = hop(answer, running.isEmpty() ? "" : Integer.toString(running.size() + 1));
      running.add(CompletableFuture.runAsync(() -> ask(hop, answer, url, asked), Thread::startVirtualThread));
    });
  }

  /** A defect in here leaves its hop open, which the end of the analysis tells. */
  void awaitAll() {
    running.forEach(r -> r.exceptionally(broken -> null).join());
  }

  private HopTrack hop(Found.Answer answer, String number) {
    boolean microsoft = MicrosoftHosts.servesMail(answer.host());
    return bench.track(Workbench.hop(
        "dialects" + number, microsoft ? Stage.AUTODISCOVER_M365 : Stage.AUTODISCOVER,
        microsoft ? Lane.CLOUD : Lane.HYBRID, HopKind.COMPARISON, Message.of("hop.dialects"), answer.host(),
        answer.hop()));
  }

  private void ask(HopTrack hop, Found.Answer answer, URI url, EmailAddress asked) {
    Optional<Scheme> scheme = bench.signIn().again(url.getHost().toLowerCase(Locale.ROOT));
    CompletableFuture<SoapAnswer> soap = beside(() -> soap(hop, url, asked, scheme));
    Map<Service, CompletableFuture<JsonAnswer>> v2 = new EnumMap<>(Service.class);
    for (Service service : List.of(Service.AUTODISCOVER_V1, Service.EWS)) {
      v2.put(service, beside(() -> v2(hop, url, asked, service)));
    }
    Map<Service, JsonAnswer> told = new EnumMap<>(Service.class);
    v2.forEach((service, future) -> told.put(service, future.join()));
    conclude(hop, new Dialects(answer.host(), asked.text(), answer.answer(), soap.join(), told), scheme);
  }

  private static <T> CompletableFuture<T> beside(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
  }

  private SoapAnswer soap(
      HopTrack hop, URI pox, EmailAddress asked, Optional<Scheme> scheme) {
    URI url = SoapRequest.beside(pox);
    Http.Request request = new SoapRequest(asked, bench.client()).to(url, Optional.empty(), hop.left());
    Http.Reply reply = bench.send(hop, scheme, request, bench.scope());
    if (reply.status() == 401 && scheme.isPresent()) {
      bench.signIn().refused(url.getHost().toLowerCase(Locale.ROOT));
    }
    return SoapParser.of(url, reply);
  }

  private JsonAnswer v2(HopTrack hop, URI pox, EmailAddress asked, Service service) {
    return new V2Question(bench, hop).ask(JsonV2.pathForm(pox.getRawAuthority(), asked, service));
  }

  /** As the client did in POX. */
  private boolean asksMapiHttp() {
    return bench.client().asksMapiHttp() && bench.outlook().on(Policy.MAPI_HTTP_DISABLED).isEmpty();
  }

  private void conclude(HopTrack hop, Dialects said, Optional<Scheme> scheme) {
    Dialects.Compared compared = said.compare(text -> scheme.map(s -> s.redact(text)).orElse(text), asksMapiHttp());
    hop.see(compared.table());
    if (said.soap() instanceof SoapAnswer.Settings settings) {
      hop.see(SoapGroups.of(settings, text -> scheme.map(s -> s.redact(text)).orElse(text)));
    }
    compared.notes().forEach(hop::note);
    hop.end(compared.trouble().<Outcome>map(Outcome.Warned::new)
        .orElseGet(() -> new Outcome.Passed(compared.summary())));
  }
}
