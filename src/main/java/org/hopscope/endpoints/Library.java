package org.hopscope.endpoints;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;
import org.hopscope.wire.here.OwnFiles;

/** Which list counts: the one that the product carries, or a newer one that the web service once gave. */
public final class Library {
  private static final Comparator<EndpointList> NEWEST = Comparator.comparing(EndpointList::version)
      .thenComparing(EndpointList::date);

  private final ListStore store;

  /** @param folder where lists are kept; it need not exist */
  public Library(Path folder) {
    store = new ListStore(new OwnFiles(folder));
  }

  /** Never without one. */
  public EndpointList list(Instance instance) {
    EndpointList carried = OfflineLists.of(instance);
    return store.read(instance).filter(kept -> NEWEST.compare(kept, carried) >= 0).orElse(carried);
  }

  /** Asks for the version first, and for the list only where that is newer or another part is wanted. */
  public Refreshed refresh(Instance instance, WebService service, Wanted wanted, LocalDate today) {
    EndpointList here = list(instance);
    UUID installation = store.installation();
    return switch (service.version(instance, installation)) {
      case Read.Bad<EndpointVersion>(Message why) -> new Refreshed.Kept(here, why);
      case Read.Good<EndpointVersion>(EndpointVersion latest) -> {
        int newer = latest.compareTo(here.version());
        if (newer < 0) {
          yield new Refreshed.Kept(here, Message.of("endpoints.older", latest, here.version()));
        }
        yield newer == 0 && wanted.equals(Wanted.ALL)
            ? new Refreshed.UpToDate(here)
            : fetch(here, latest, service, installation, wanted, today);
      }
    };
  }

  private Refreshed fetch(
      EndpointList here, EndpointVersion latest, WebService service, UUID installation, Wanted wanted,
      LocalDate today) {
    return switch (service.sets(here.instance(), installation, wanted)) {
      case Read.Bad<List<EndpointSet>>(Message why) -> new Refreshed.Kept(here, why);
      case Read.Good<List<EndpointSet>>(List<EndpointSet> sets) -> {
        EndpointList fresh = new EndpointList(here.instance(), latest, today, service.host(), sets);
        yield wanted.equals(Wanted.ALL) ? keep(here, fresh) : new Refreshed.Updated(fresh, here.version());
      }
    };
  }

  /** Microsoft changes entries, and has never given up a service: a list without one was cut short. */
  private Refreshed keep(EndpointList here, EndpointList fresh) {
    Optional<String> missing = here.areas().stream().filter(area -> !fresh.areas().contains(area)).findFirst();
    if (missing.isPresent()) {
      return new Refreshed.Kept(here, Message.of("endpoints.part", missing.get()));
    }
    try {
      store.write(fresh);
      return new Refreshed.Updated(fresh, here.version());
    } catch (IOException notKept) {
      return new Refreshed.NotStored(fresh, store.files().folder().toString());
    }
  }
}
