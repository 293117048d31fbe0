package org.hopscope.advice.protocol;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with the protocols of the mailbox: the closer cause before the more general one. */
public final class ProtocolRules {
  public static final List<Rule> ALL = List.of(
      new ActiveSyncAbsent(),
      new ActiveSyncAwaitsPolicy(),
      new ActiveSyncBusy(),
      new ActiveSyncElsewhere(),
      new ActiveSyncFails(),
      new ActiveSyncForbidden(),
      new ActiveSyncNoHeader(),
      new ActiveSyncNoVersion(),
      new ActiveSyncRefused(),
      new ActiveSyncUrlMalformed(),
      new AddressBookFails(),
      new AddressBookTooSlow(),
      new AddressListMissing(),
      new AnonymousAllowed(),
      new CachedModeRequired(),
      new ClientVersionRefused(),
      new DatabaseOffline(),
      new EncryptionRequired(),
      new EwsBlocked(),
      new EwsBlockedByTenant(),
      new EwsFails(),
      new EwsGone(),
      new EwsOlderServer(),
      new EwsThrottled(),
      new EwsWillEnd(),
      new ExprHostUnreachable(),
      new ExternalUrlEmpty(),
      new GraphReplaced(),
      new HealthRed(),
      new LogonRefused(),
      new MailboxBeingMoved(),
      new MailboxDisabled(),
      new MailboxOnOtherServer(),
      new MailboxUnknownToStore(),
      new MapiDistorted(),
      new MapiNotAllowed(),
      new MapiOffForMailbox(),
      new MapiOffForOrganisation(),
      new MapiResponseCode(),
      new MapiSwitchedOff(),
      new NewOutlookUnreachable(),
      new NoRightsToMailbox(),
      new OnlyBasicOffered(),
      new OutlookAnywhereGone(),
      new PrincipalAlternativeOnly(),
      new ProtocolNotOffered(),
      new RpcAccessDenied(),
      new RpcBackEndDead(),
      new RpcDistorted(),
      new RpcNotAllowed(),
      new RpcWrongPrincipal(),
      new ServerNameUnknown(),
      new StoreBusy());

  private ProtocolRules() {}
}
