package org.hopscope.app;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.endpoints.Library;
import org.hopscope.endpoints.Wanted;
import org.hopscope.endpoints.WebService;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.hopscope.wire.here.BadSetting;
import org.hopscope.wire.here.ThisMachine;

/** The lists kept on this computer, refreshed over its own network. */
record HereEndpoints(Library library, World.Opener opener, WireClock clock, URI service) implements EndpointLists {
  @Override
  public EndpointList list(Instance instance) {
    return library.list(instance);
  }

  @Override
  public Refreshed refresh(Instance instance, Places.Options network, Duration deadline) throws Places.BadOption {
    try (Scope scope = new Scope();
        World world = opener.open(view(network), scope)) {
      WebService asked = new WebService(world.http(), service, deadline, scope);
      return library.refresh(instance, asked, Wanted.ALL, today());
    }
  }

  private static NetworkView view(Places.Options network) throws Places.BadOption {
    try {
      return ThisMachine.here(network.dns(), network.trustFiles(), network.proxy());
    } catch (BadSetting bad) {
      throw new Places.BadOption(bad.sentence());
    }
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
  }
}
