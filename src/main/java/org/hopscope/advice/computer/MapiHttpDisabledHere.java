package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Protocol;

/** MAPI over HTTP is switched off on this computer. */
final class MapiHttpDisabledHere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    boolean off = now.graph().choice().passedOver().stream()
        .anyMatch(p -> p.protocol() == Protocol.MAPI_HTTP && p.says().key().equals("choice.switched-off"));
    return now.graph().hop("p." + Protocol.MAPI_HTTP.id()).stream().filter(hop -> off)
        .map(hop -> now.finding(this, hop)
            .change(new Change.Registry("HKCU\\Software\\Microsoft\\Exchange", "MapiHttpDisabled", ""))
            .see(Reference.MAPI_HTTP).by(Actor.YOU));
  }
}
