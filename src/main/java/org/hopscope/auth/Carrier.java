package org.hopscope.auth;

import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/** What carries the requests of whoever signs them, and where their evidence goes. */
public record Carrier(Http http, WireClock clock, Consumer<Evidence> seen, Scope scope) {}
