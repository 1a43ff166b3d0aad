package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;
import no.rebookly.studio.StudioId;

/** Segments in one partition of a studio. Reads are consistent: who has just saved one sees it. */
public final class DynamoDbSegments implements Segments {
    private final SavedItems items;
    private final KeyRing keys;

    public DynamoDbSegments(Database database, KeyRing keys) {
        this.items = new SavedItems(database);
        this.keys = keys;
    }

    /** Access pattern 110. Conditional on there being none: a second try finds its own and leaves it. */
    @Override
    public void add(Segment segment) {
        items.put(SavedItem.of(segment, cipher(segment.studio())), Conditions.ABSENT);
    }

    /** Access pattern 111. */
    @Override
    public Optional<Segment> find(StudioId studio, SegmentId id) {
        return items.find(Keys.segmentsOf(studio), id.value()).map(item -> item.segment(studio, cipher(studio)));
    }

    /** Access pattern 112. */
    @Override
    public Page<Segment> list(StudioId studio, PageRequest page) {
        var cipher = cipher(studio);
        return items.list(Keys.segmentsOf(studio), page, item -> item.segment(studio, cipher));
    }

    /** Access pattern 113. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Segment changed) {
        return items.put(SavedItem.of(changed, cipher(changed.studio())), Conditions.version(changed.version()));
    }

    /** Access pattern 114. Conditional on the version: a repeated request finds nothing and says false. */
    @Override
    public boolean remove(Segment segment) {
        return items.remove(Keys.segmentsOf(segment.studio()), segment.id().value(), segment.version());
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }
}
