package org.hopscope.analysis.batch;

import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;

/**
 * One address of a batch.
 *
 * @param number its place in the batch, from 1
 * @param secret closed by the batch when the address is done, or when the batch ends
 */
public record Account(int number, EmailAddress address, Secret secret) {}
