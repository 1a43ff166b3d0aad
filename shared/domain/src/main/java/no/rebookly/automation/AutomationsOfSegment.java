package no.rebookly.automation;

import java.util.List;
import java.util.Optional;
import no.rebookly.language.Words;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.SegmentUse;
import no.rebookly.studio.StudioId;

/** An automation needs the segment that it is for, whether or not it is switched on: its owner will look at it again. */
public final class AutomationsOfSegment implements SegmentUse {
    private final Automations automations;

    public AutomationsOfSegment(Automations automations) {
        this.automations = automations;
    }

    @Override
    public List<Words> of(StudioId studio, SegmentId segment) {
        return automations.all(studio).stream()
                .filter(each -> each.content().segment().equals(Optional.of(segment)))
                .map(each -> each.content().name())
                .map(name -> new Words(
                        "Regelen «" + name + "» bruker utvalget.", "The rule “" + name + "” uses the segment."))
                .toList();
    }
}
