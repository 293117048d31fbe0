package org.hopscope.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** The carried lists, a hundred days after they were made, and a web service that answers as told. */
final class FakeLists implements EndpointLists {
  Function<EndpointList, Refreshed> answer = Refreshed.UpToDate::new;
  Places.Options network;
  Duration deadline;

  @Override
  public EndpointList list(Instance instance) {
    return OfflineLists.of(instance);
  }

  @Override
  public Refreshed refresh(Instance instance, Places.Options asked, Duration within) throws Places.BadOption {
    if (asked.proxy().filter(p -> p.equals("bad")).isPresent()) {
      throw new Places.BadOption(Message.of("The proxy cannot be used."));
    }
    network = asked;
    deadline = within;
    return answer.apply(list(instance));
  }

  @Override
  public LocalDate today() {
    return OfflineLists.of(Instance.WORLDWIDE).date().plusDays(100);
  }
}
