package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The store demands encrypted RPC. */
final class EncryptionRequired implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.ENCRYPTION_REQUIRED)
        .map(hop -> now.finding(this, hop).step()
            .exchange("Get-RpcClientAccess | Format-List Server,EncryptionRequired").by(Actor.YOU));
  }
}
