package org.hopscope.cli;

import java.util.Optional;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Refreshed;

/**
 * The list that a network is tested by, and how old it is.
 *
 * @param refreshed what came of asking for a newer one, if that was wanted
 */
record ListAge(EndpointList list, long daysOld, Optional<Refreshed> refreshed) {}
