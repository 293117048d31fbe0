package org.hopscope.protocol;

import org.hopscope.model.Evidence;

/** What was said on a protocol, and what came of it. */
public record Talked(Evidence.Dialogue dialogue, Probed end) {}
