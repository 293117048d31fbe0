package org.hopscope.protocol;

import java.time.Duration;
import java.util.function.Supplier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.auth.SignedRpc;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Offer;

/**
 * A way to the mailbox on which a client may speak as the account.
 *
 * @param address whose mailbox it is; not always the address that signs in
 * @param left the time until this protocol has to be done
 */
public record Line(
    Offer offer, MailboxSettings settings, ClientProfile client, EmailAddress address, SignedHttp http, SignedRpc rpc,
    Supplier<Duration> left) {}
