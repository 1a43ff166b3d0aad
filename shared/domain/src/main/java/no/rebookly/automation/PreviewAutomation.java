package no.rebookly.automation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.segment.Segment;
import no.rebookly.segment.Segments;
import no.rebookly.studio.StudioId;

/** Shows whom an automation would write to and when, as of now, and why not to others. */
public final class PreviewAutomation {
    private static final int TRIES = 5;

    private final Automations automations;
    private final Segments segments;
    private final ReadAudience readAudience;
    private final LookAhead lookAhead;
    private final InstantSource clock;

    public PreviewAutomation(
            Automations automations,
            Segments segments,
            ReadAudience readAudience,
            LookAhead lookAhead,
            InstantSource clock) {
        this.automations = automations;
        this.segments = segments;
        this.readAudience = readAudience;
        this.lookAhead = lookAhead;
        this.clock = clock;
    }

    /**
     * For its owner, who may switch it on after that. One that does not send takes its segment's filter as it is now; when that
     * is another one than before, it is a new version that was seen. Empty when there is no such automation.
     */
    public Optional<AutomationPreview> preview(StudioId studio, AutomationId id) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = automations.find(studio, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var resolved = resolve(found.get());
            if (resolved.content().equals(found.get().content())) {
                var seen = expected(resolved);
                automations.previewed(resolved);
                return Optional.of(AutomationPreview.of(seen, clock.instant()));
            }
            // On the version that was read: whoever was faster is read again.
            automations.change(resolved);
        }
        throw new IllegalStateException(id + " changed at every try to preview it");
    }

    /** In the order of the customers' ids; empty when there is no such automation. */
    public Optional<List<Expected>> expected(StudioId studio, AutomationId id) {
        return automations.find(studio, id).map(this::resolve).map(this::expected);
    }

    private List<Expected> expected(Automation automation) {
        return readAudience
                .read(automation.studio(), clock.instant())
                .map(audience -> lookAhead.look(automation, audience))
                .orElse(List.of());
    }

    /** What sends keeps the filter that was previewed, and so does one whose segment is gone. */
    private Automation resolve(Automation automation) {
        if (automation.isActive()) {
            return automation;
        }
        var content = automation.content();
        return content.segment()
                .flatMap(segment -> segments.find(automation.studio(), segment))
                .map(Segment::filter)
                .filter(filter -> !content.filter().equals(Optional.of(filter)))
                .map(filter -> automation.with(content.to(filter), clock.instant()))
                .orElse(automation);
    }
}
