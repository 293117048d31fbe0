package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The registry of this computer switches MAPI over HTTP off. */
public final class MapiHttpDisabledHere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.mapiDisabledHere()
        .map(hop -> now.finding(this, hop)
            .change(new Change.Registry("HKCU\\Software\\Microsoft\\Exchange", "MapiHttpDisabled", ""))
            .see(Reference.MAPI_HTTP).by(Actor.YOU));
  }
}
