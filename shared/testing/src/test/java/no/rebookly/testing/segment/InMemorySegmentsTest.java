package no.rebookly.testing.segment;

import no.rebookly.segment.Segments;

class InMemorySegmentsTest extends SegmentsContract {
    @Override
    protected Segments empty() {
        return new InMemorySegments();
    }
}
