package no.rebookly.message;

import no.rebookly.link.Code;
import no.rebookly.studio.StudioId;

/** All that is needed to find a message, and all that a queue is told of it. */
public record MessageRef(StudioId studio, Source source, Code code) {}
