package org.hopscope.ui;

import java.util.List;
import java.util.Optional;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.PublicClient;

/** The practice lab itself, for pictures with true content. */
final class LabPlaces implements Places {
  @Override
  public List<Place> all() {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(FakePlaces.HERE_PLACE),
        PracticeLab.scenarios().stream().map(LabPlaces::place))
        .toList();
  }

  private static Place place(Scenario s) {
    return new Place(s.id(), s.title(), s.story(),
        Optional.of(new Place.Example(s.address(), s.password())));
  }

  @Override
  public OpenPlace open(String id, Options options) {
    Scenario scenario = PracticeLab.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT);
    Optional<PublicClient> application = lab.publicClient()
        .map(own -> new PublicClient(own.id(), options.application().way().flatMap(PublicClient.Way::byId)));
    return new OpenPlace(lab.vantage(), lab.view(), lab.outlook(), application, lab::close);
  }
}
