package no.rebookly.aws.dynamodb;

import java.nio.file.Path;
import java.time.Instant;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.TestClock;

/** A key ring that holds the keys of the two studios of the contracts. */
final class StudioKeys {
    static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");

    private StudioKeys() {}

    static KeyRing in(Path folder, TestClock clock) {
        var keys = new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
        keys.create(KeyOwner.of(STUDIO));
        keys.create(KeyOwner.of(OTHER_STUDIO));
        return keys;
    }

    static TestClock clock() {
        return new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    }
}
