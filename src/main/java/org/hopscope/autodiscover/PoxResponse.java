package org.hopscope.autodiscover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Message;

/**
 * The whole of an answer that gives settings, [MS-OXDSCLI] 2.2.4.1.1. Values are as the server wrote
 * them; what it left out is empty.
 *
 * @param unknown paths of the elements nobody here knows, each once
 * @param remarks what a technician may want to know about the answer's form
 */
public record PoxResponse(
    User user, Account account, List<PoxProtocol> protocols, List<String> unknown, List<Message> remarks) {
  public PoxResponse {
    protocols = List.copyOf(protocols);
    unknown = List.copyOf(unknown);
    remarks = List.copyOf(remarks);
  }

  public record User(
      Optional<String> displayName,
      Optional<String> legacyDn,
      Optional<String> smtpAddress,
      Optional<String> deploymentId,
      Optional<String> defaultAbView) {}

  /** @param publicFolders the address of the mailbox that holds the public folders' hierarchy */
  public record Account(
      Optional<String> accountType,
      Optional<String> action,
      Optional<Boolean> microsoftOnline,
      Optional<Boolean> consumerMailbox,
      Optional<String> redirectAddr,
      Optional<String> redirectUrl,
      List<AlternativeMailbox> alternativeMailboxes,
      Optional<String> publicFolders) {
    public Account {
      alternativeMailboxes = List.copyOf(alternativeMailboxes);
    }
  }

  /** A mailbox that Outlook opens beside the own one: an archive, a delegator's, a team's. */
  public record AlternativeMailbox(
      String type,
      Optional<String> displayName,
      Optional<String> legacyDn,
      Optional<String> server,
      Optional<String> smtpAddress,
      Optional<String> ownerSmtpAddress) {}

  /** Blocks of the old form with this type: EXCH, EXPR, EXHTTP. */
  public Stream<PoxProtocol.Outlook> outlook(String type) {
    return protocols.stream()
        .filter(PoxProtocol.Outlook.class::isInstance)
        .map(PoxProtocol.Outlook.class::cast)
        .filter(p -> p.type().equals(type));
  }

  public Optional<PoxProtocol.MapiHttp> mapiHttp() {
    return protocols.stream()
        .filter(PoxProtocol.MapiHttp.class::isInstance)
        .map(PoxProtocol.MapiHttp.class::cast)
        .findFirst();
  }
}
