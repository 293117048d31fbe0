package org.hopscope.app;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.InternetResolver;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.here.BadSetting;
import org.hopscope.wire.here.ThisMachine;

/** This machine's network, and every practice scenario. */
final class AllPlaces implements Places {
  private static final Message HERE_TITLE = Message.of("place.here.title");

  private final Wording words;
  private final Laboratory laboratory = new Laboratory();

  AllPlaces(Wording words) {
    this.words = words;
  }

  /** Made once: every world is described for it. */
  private static final class Practice {
    static final List<Place> OFFERED = PracticeLab.scenarios().stream().filter(scenario -> !scenario.hidden())
        .map(AllPlaces::place).toList();
  }

  /** The first call takes its time: it is made while there is something else to wait for. */
  static List<Place> practice() {
    return Practice.OFFERED;
  }

  /** Without the hidden scenarios, which open all the same. */
  @Override
  public List<Place> all() {
    Place here = new Place(HERE, HERE_TITLE, Message.of("place.here.story"), Optional.empty());
    return Stream.concat(Stream.of(here), practice().stream()).toList();
  }

  private static Place place(Scenario scenario) {
    return new Place(
        scenario.id(), scenario.title(), scenario.story(), Optional.of(Laboratory.example(scenario)),
        scenario.mended().map(_ -> scenario.remedy()));
  }

  @Override
  public OpenPlace open(String id, Options options) throws BadOption {
    try {
      NetworkView set = id.equals(HERE)
          ? ThisMachine.here(options.dns(), options.trustFiles(), options.proxy())
          : ThisMachine.view(options.dns(), options.trustFiles(), options.proxy());
      Optional<String> domain = ThisMachine.adDomain(options.adDomain());
      outlook(options, OutlookState.Source.NONE);
      application(options, Optional.empty());
      if (id.equals(HERE)) {
        return new OpenPlace(
            new Vantage(HERE, words.say(HERE_TITLE), domain, ThisMachine.computer()),
            internet(set, options, InternetResolver.STANDARD),
            outlook(options, outlookHere()), application(options, Optional.empty()), () -> {});
      }
      return practice(scenario(id), options, set, domain);
    } catch (BadSetting bad) {
      throw new BadOption(bad.sentence());
    }
  }

  private static Scenario scenario(String id) throws BadOption {
    return PracticeLab.scenarios().stream()
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadOption(Message.of("place.unknown", id)));
  }

  @Override
  public Optional<Exercise> exercise(String id) throws BadOption {
    Scenario scenario = scenario(id);
    return scenario.mended().isEmpty() ? Optional.empty() : Optional.of(laboratory.exercise(scenario));
  }

  private OpenPlace practice(Scenario scenario, Options options, NetworkView set, Optional<String> domain)
      throws BadOption, BadSetting {
    Laboratory.Visit visit = laboratory.visit(scenario);
    RunningLab lab = visit.lab();
    Vantage own = lab.vantage();
    boolean typed = options.adDomain().filter(text -> !text.isBlank()).isPresent();
    Vantage vantage = new Vantage(own.id(), words.say(scenario.title()), typed ? domain : own.adDomain());
    return new OpenPlace(
        vantage, internet(withSettings(lab.view(), options, set), options, lab.view().internet()),
        outlook(options, lab.outlook()), application(options, lab.publicClient()), visit.leave());
  }

  @Override
  public OutlookState.Source outlookHere() {
    return ThisMachine.outlook();
  }

  private static OutlookState.Source outlook(Options options, OutlookState.Source own) throws BadSetting {
    return ThisMachine.whatIf(own, options.whatIf().policies(), options.whatIf().localXml());
  }

  /** What is typed goes before the place's own, each by itself. */
  private static Optional<PublicClient> application(Options options, Optional<PublicClient> own) throws BadOption {
    Places.Application typed = options.application();
    Optional<String> id = typed.clientId().map(String::strip).filter(text -> !text.isEmpty());
    if (id.filter(text -> !PublicClient.isId(text)).isPresent()) {
      throw new BadOption(Message.of("place.bad-client-id", id.get()));
    }
    Optional<PublicClient.Way> way = typed.way().flatMap(PublicClient.Way::byId);
    if (typed.way().isPresent() && way.isEmpty()) {
      throw new BadOption(Message.of("place.bad-way", typed.way().get()));
    }
    return id.or(() -> own.map(PublicClient::id)).map(found -> new PublicClient(found, way));
  }

  /** What the technician set goes before what the scenario has; trust is added, never taken away. */
  private static NetworkView withSettings(NetworkView own, Options options, NetworkView set) {
    boolean typed = options.dns().stream().anyMatch(text -> !text.isBlank());
    List<InetSocketAddress> resolvers = typed ? set.resolvers() : own.resolvers();
    List<X509Certificate> trusted = Stream.concat(own.trusted().stream(), set.trusted().stream()).toList();
    ProxyChoice proxy = set.proxy() instanceof ProxyChoice.Computer ? own.proxy() : set.proxy();
    return new NetworkView(
        resolvers, own.internet(), own.adapters(), own.dialer(), trusted, own.systemRoots(), proxy);
  }

  private static NetworkView internet(NetworkView view, Options options, List<InternetResolver> standard)
      throws BadSetting {
    return view.withInternet(ThisMachine.internet(options.internetDns(), standard));
  }
}
