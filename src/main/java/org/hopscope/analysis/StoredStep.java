package org.hopscope.analysis;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.autodiscover.PoxAnswer;
import org.hopscope.autodiscover.PoxParser;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.model.StoredFile;
import org.hopscope.wire.Scope;

/**
 * Steps 1, 2 and 8: an answer kept on this computer. It is read as a server's would be, and trusted no
 * more: what it names is asked under the same rules.
 */
record StoredStep(
    Workbench bench, PoxRequest request, HopTrack hop, StoredFile file, Fault missing, Fault broken,
    InOrder.Turn turn, Scope scope) {

  Optional<Found> run() throws InterruptedException {
    byte[] content;
    try {
      content = read();
    } catch (IOException | TimeoutException unreadable) {
      return fail(missing, missing.at(file.path(), ""));
    }
    if (content.length > StoredFile.LARGEST) {
      return fail(broken, broken.at(file.path(), ""));
    }
    file.date().ifPresent(d -> hop.note(Message.of("stored.date", d)));
    return switch (PoxParser.parse(content)) {
      case PoxAnswer.RedirectUrl(String to) -> redirect(to);
      case PoxAnswer.Settings settings -> answer(settings, "stored.settings", "");
      case PoxAnswer.RedirectAddr addr -> answer(addr, "stored.redirect-addr", addr.address());
      case PoxAnswer.Error error -> fail(broken, broken.at(file.path(), ""));
      case PoxAnswer.Unreadable(Fault fault, Message why) -> fail(broken, joined(why));
    };
  }

  /** The file may lie on a network drive that does not answer. */
  private byte[] read() throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<byte[]> content = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        content.complete(file.reading().read());
      } catch (IOException | RuntimeException unreadable) {
        content.completeExceptionally(unreadable);
      }
    });
    try {
      return content.get(hop.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException unreadable) {
      throw new IOException(unreadable.getCause());
    }
  }

  private Message joined(Message why) {
    return Message.of("fault." + broken.id() + "+" + why.key(), file.path(), "");
  }

  private Optional<Found> fail(Fault fault, Message why) throws InterruptedException {
    if (hop.isNeeded(turn)) {
      hop.fail(fault, why);
    }
    return Optional.empty();
  }

  private Optional<Found> answer(PoxAnswer answer, String key, String told) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    hop.pass(Message.of(key, file.path(), told));
    return Optional.of(new Found.Answer(hop.id(), file.path(), answer));
  }

  private Optional<Found> redirect(String told) throws InterruptedException {
    Optional<URI> to = Urls.parse(told).filter(u -> "https".equals(u.getScheme()));
    if (to.isEmpty()) {
      return fail(broken, broken.at(file.path(), ""));
    }
    URI target = to.get();
    boolean microsoft = MicrosoftHosts.servesMail(target.getHost());
    HopTrack next = bench.track(hop.activity(), Workbench.hop(
        hop.id() + ".u1", microsoft ? Stage.AUTODISCOVER_M365 : Stage.AUTODISCOVER,
        microsoft ? Lane.CLOUD : Lane.HYBRID, HopKind.SERVER, Message.of("hop.redirected"), target.getHost(),
        hop.id()));
    InOrder.Turn announced = () -> announce(target, next);
    return new ServerVisit(bench, request, next, target, Outcome.Failed::new, announced, scope).go();
  }

  private boolean announce(URI target, HopTrack next) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return false;
    }
    hop.pass(Message.of("server.redirect-url", file.path(), target.toString()));
    bench.journal().decide(new Decision.RedirectUrl(
        hop.id(), next.id(), target.toString(), true, Message.of("decision.redirect-url", target.getHost())));
    return true;
  }
}
