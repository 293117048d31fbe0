package org.hopscope.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.model.Message;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.NetworkView;

/** This network and two practice worlds, none of which opens anything. */
public final class FakePlaces implements Places {
  public static final Place HERE_PLACE = new Place(HERE, Message.of("This network"),
      Message.of("As this computer sees it."), Optional.empty());
  public static final Place HYBRID = new Place(
      "hybrid-cloud-inside",
      Message.of("Hybrid, found by SCP"),
      Message.of("The organisation''s own Exchange sends Outlook on to Microsoft 365."),
      Optional.of(new Place.Example("anna@contoso.com", "Practice-1")));
  public static final Place EXPIRED = new Place(
      "cert-expired",
      Message.of("Certificate expired"),
      Message.of("The published Autodiscover server has an old certificate."),
      Optional.of(new Place.Example("ben@fabrikam.com", "Practice-2")));

  public final AtomicInteger opened = new AtomicInteger();
  public final AtomicInteger closed = new AtomicInteger();
  /** Held by who wants opening to take its time. */
  public final Semaphore gate = new Semaphore(1);
  public volatile Optional<Message> bad = Optional.empty();
  public volatile Options options = Options.DEFAULT;

  @Override
  public List<Place> all() {
    return List.of(HERE_PLACE, HYBRID, EXPIRED);
  }

  @Override
  public OpenPlace open(String id, Options wanted) throws BadOption {
    options = wanted;
    gate.acquireUninterruptibly();
    gate.release();
    if (bad.isPresent()) {
      throw new BadOption(bad.get());
    }
    opened.incrementAndGet();
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    return new OpenPlace(new Vantage(id, id, Optional.empty()), view, closed::incrementAndGet);
  }
}
