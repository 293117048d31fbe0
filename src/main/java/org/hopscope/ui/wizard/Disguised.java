package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Vantage;

/** Places whose names in reports and files give nothing away either, as long as their fault is hidden. */
record Disguised(Places places, Function<String, Optional<String>> label) implements Places {
  @Override
  public List<Place> all() {
    return places.all();
  }

  @Override
  public OpenPlace open(String id, Options options) throws BadOption {
    OpenPlace open = places.open(id, options);
    return label.apply(id).map(name -> called(open, name)).orElse(open);
  }

  private static OpenPlace called(OpenPlace open, String name) {
    Vantage own = open.vantage();
    return new OpenPlace(
        new Vantage(own.id(), name, own.adDomain(), own.computer()), open.view(), open.outlook(), open.publicClient(),
        open.closer());
  }

  @Override
  public Optional<Exercise> exercise(String id) throws BadOption {
    return places.exercise(id);
  }

  @Override
  public OutlookState.Source outlookHere() {
    return places.outlookHere();
  }
}
