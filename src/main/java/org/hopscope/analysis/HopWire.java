package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** The ports as one hop uses them: what is not to be asked anew, memory tells. */
record HopWire(Recall recall, World world, HopTrack hop) {
  private static final Consumer<Evidence> NOBODY = seen -> {};

  Dns dns() {
    return new Dns() {
      @Override
      public Evidence.Dns ask(String name, String type, Duration deadline, Scope scope) {
        return recall.ask(hop, new Ask.Name(name, type), Recall.Terms.anybody(Evidence.Dns.class), NOBODY, scope,
            seen -> world.dns().ask(name, type, deadline, scope));
      }

      @Override
      public List<Evidence.Dns> askEach(Side side, String name, String type, Duration deadline, Scope scope) {
        return recall
            .ask(hop, new Ask.NameOfEach(side, name, type), Recall.Terms.anybody(Ask.Each.class), NOBODY, scope,
                seen -> new Ask.Each(world.dns().askEach(side, name, type, deadline, scope)))
            .answers();
      }

      @Override
      public boolean sees(Side side) {
        return world.dns().sees(side);
      }
    };
  }

  /** What is signed by somebody is not remembered here: whoever signs it knows when that may be. */
  Http http() {
    return (request, seen, scope) -> request.authorization().isPresent()
        ? world.http().send(request, seen, scope)
        : recall.ask(hop, Ask.Page.of(request), Recall.Terms.anybody(Http.Reply.class), seen, scope,
            witness -> world.http().send(request, witness, scope));
  }

  Directory directory() {
    return new Directory() {
      @Override
      public Reply findScps(Query query, Consumer<Evidence> seen, Scope scope) {
        Recall.Terms<Reply> terms = new Recall.Terms<>(Reply.class, any -> true, !query.password().isEmpty());
        return recall.ask(hop, new Ask.Search(query.host(), query.port()), terms, seen, scope,
            witness -> world.directory().findScps(query, witness, scope));
      }

      @Override
      public Optional<Controller> ping(String host, String domain, Duration deadline, Scope scope) {
        return recall.ask(hop, new Ask.Ping(host), Recall.Terms.anybody(Pinged.class), NOBODY, scope,
            seen -> new Pinged(world.directory().ping(host, domain, deadline, scope))).controller();
      }
    };
  }

  private record Pinged(Optional<Directory.Controller> controller) {}
}
