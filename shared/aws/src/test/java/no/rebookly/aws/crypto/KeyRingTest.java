package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.account.AccountId;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private static final KeyOwner STUDIO = KeyOwner.of(new StudioId("stu_00000000000000000001"));
    private static final KeyOwner ACCOUNT = KeyOwner.of(new AccountId("acc_00000000000000000001"));
    private static final Duration NEARLY_FIVE_MINUTES = KeyRing.OPEN_FOR.minusMillis(1);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final HookedStore store = new HookedStore();
    private CountingMasterKey masterKey;
    private KeyRing ring;

    @BeforeEach
    void start() {
        masterKey = new CountingMasterKey(FileMasterKey.at(folder.resolve("key")));
        ring = ring(10);
    }

    private KeyRing ring(int most) {
        return new KeyRing(masterKey, store, clock, most);
    }

    @Test
    void hasNoCipherForAnUnknownOwner() {
        assertThat(ring.cipher(STUDIO)).isEmpty();
        assertThatThrownBy(() -> ring.require(STUDIO))
                .isInstanceOf(KeysShreddedException.class)
                .hasMessage("no keys for studio:stu_00000000000000000001");
        assertThat(masterKey.unwraps()).isZero();
    }

    @Test
    void hasACipherAsSoonAsKeysAreMade() {
        assertThat(ring.cipher(STUDIO)).isEmpty();

        ring.create(STUDIO);

        assertThat(ring.cipher(STUDIO)).isPresent();
    }

    @Test
    void makesOrOpensTheKeysOfAnOwnerInOneCall() {
        ring.create(STUDIO);
        assertThat(masterKey.wraps()).isEqualTo(1);

        for (var each = 0; each < 1000; each++) {
            use(ring, STUDIO);
        }

        assertThat(masterKey.unwraps()).isEqualTo(1);
    }

    @Test
    void makesKeysOnceOnly() {
        ring.create(STUDIO);
        var written = encrypt(ring, STUDIO);

        ring.create(STUDIO);
        ring.dropAll();

        assertThat(decrypt(ring, STUDIO, written)).isEqualTo("Kari");
        assertThat(masterKey.wraps()).isEqualTo(1);
    }

    @Test
    void makesItsOwnKeysWhenTheyAreFirstAskedFor() {
        var index = ring.system().index("email", "kari@example.no");

        assertThat(ring(10).system().index("email", "kari@example.no")).isEqualTo(index);
        assertThat(masterKey.wraps()).isEqualTo(1);
    }

    @Test
    void usesTheKeysOfTheWinnerWhenTwoMakeThemAtOnce() {
        var winner = ring(10);
        store.beforeCreate(() -> winner.create(STUDIO));

        ring.create(STUDIO);

        assertThat(masterKey.wraps()).isEqualTo(2);
        assertThat(decrypt(winner, STUDIO, encrypt(ring, STUDIO))).isEqualTo("Kari");
    }

    @Test
    void makesOneSetOfKeysForTenWhoAskAtOnce() throws Exception {
        var written = atOnce(10, () -> {
            var own = ring(10);
            own.create(STUDIO);
            return encrypt(own, STUDIO);
        });

        assertThat(written)
                .allSatisfy(each -> assertThat(decrypt(ring, STUDIO, each)).isEqualTo("Kari"));
    }

    @Test
    void opensKeysOnceForTenWhoAskAtOnce() throws Exception {
        ring.create(STUDIO);

        atOnce(10, () -> encrypt(ring, STUDIO));

        assertThat(masterKey.unwraps()).isEqualTo(1);
        assertThat(store.loads()).isEqualTo(2); // One of them by create.
    }

    @Test
    void keepsKeysOpenForFiveMinutesAndNoLonger() {
        ring.create(STUDIO);
        use(ring, STUDIO);

        clock.advance(NEARLY_FIVE_MINUTES);
        use(ring, STUDIO);
        assertThat(masterKey.unwraps()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        use(ring, STUDIO);
        assertThat(masterKey.unwraps()).isEqualTo(2);
    }

    @Test
    void keepsOpenOnlySoManyAndThoseAskedForLast() {
        var small = ring(2);
        small.create(STUDIO);
        small.create(ACCOUNT);
        small.create(KeyOwner.system());
        use(small, STUDIO);
        use(small, ACCOUNT);
        use(small, STUDIO);
        use(small, KeyOwner.system());
        assertThat(masterKey.unwraps()).isEqualTo(3);

        use(small, STUDIO);
        assertThat(masterKey.unwraps()).isEqualTo(3);

        use(small, ACCOUNT);
        assertThat(masterKey.unwraps()).isEqualTo(4);
    }

    @Test
    void opensKeysAnewAfterDroppingThem() {
        ring.create(STUDIO);
        use(ring, STUDIO);

        ring.dropAll();

        use(ring, STUDIO);
        assertThat(masterKey.unwraps()).isEqualTo(2);
    }

    @Test
    void doesNotOpenTheKeysOfOneOwnerForAnother() {
        ring.create(STUDIO);
        store.create(ACCOUNT, store.load(STUDIO).orElseThrow().bytes());

        assertThatThrownBy(() -> ring.cipher(ACCOUNT)).isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void losesShreddedKeysAtOnce() {
        ring.create(STUDIO);
        ring.create(ACCOUNT);
        use(ring, STUDIO);

        ring.shred(STUDIO);

        assertThat(ring.cipher(STUDIO)).isEmpty();
        assertThat(ring.cipher(ACCOUNT)).isPresent();
    }

    @Test
    void losesKeysThatAnotherShreddedWithinFiveMinutes() {
        ring.create(STUDIO);
        use(ring, STUDIO);

        ring(10).shred(STUDIO);

        assertThat(ring.cipher(STUDIO)).isPresent();
        clock.advance(KeyRing.OPEN_FOR);
        assertThat(ring.cipher(STUDIO)).isEmpty();
    }

    @Test
    void doesNotKeepKeysThatWereBeingOpenedWhileTheyWereShredded() {
        ring.create(STUDIO);
        store.afterLoad(() -> ring.shred(STUDIO));

        assertThat(ring.cipher(STUDIO)).isPresent();

        assertThat(ring.cipher(STUDIO)).isEmpty();
    }

    @Test
    void doesNotKeepKeysThatWereOpenedJustBeforeTheyWereShredded() {
        ring.create(STUDIO);
        store.beforeDelete(() -> use(ring, STUDIO));

        ring.shred(STUDIO);

        assertThat(ring.cipher(STUDIO)).isEmpty();
    }

    @Test
    void opensNothingOldWithKeysThatAreMadeAfterAShredding() {
        ring.create(STUDIO);
        var written = encrypt(ring, STUDIO);
        ring.shred(STUDIO);

        ring.create(STUDIO);

        assertThatThrownBy(() -> decrypt(ring, STUDIO, written)).isInstanceOf(FieldRejectedException.class);
    }

    @Test
    void doesNotRotateWhatIsGone() {
        assertThatThrownBy(() -> ring.rotate(STUDIO)).isInstanceOf(KeysShreddedException.class);

        ring.create(STUDIO);
        store.beforeReplace(() -> ring.shred(STUDIO));

        assertThatThrownBy(() -> ring.rotate(STUDIO)).isInstanceOf(KeysShreddedException.class);
        assertThat(ring.cipher(STUDIO)).isEmpty();
    }

    @Test
    void writesWithNewKeysOnlyWhenNobodyCanHoldTheOldSetAlone() {
        ring.create(STUDIO);
        var before = ring.require(STUDIO).index("phone", "+4740000001");

        ring.rotate(STUDIO);

        clock.advance(KeyRing.SETTLING.minusMillis(1));
        assertThat(ring.require(STUDIO).index("phone", "+4740000001")).isEqualTo(before);
        assertThat(ring.require(STUDIO).lookups("phone", "+4740000001"))
                .hasSize(2)
                .startsWith(before);

        clock.advance(KeyRing.OPEN_FOR);
        assertThat(ring.require(STUDIO).index("phone", "+4740000001")).isNotEqualTo(before);
        assertThat(ring.require(STUDIO).lookups("phone", "+4740000001"))
                .hasSize(2)
                .endsWith(before);
    }

    @Test
    void findsUnderTheNewIndexWithKeysThatWereReadJustBeforeItWrites() {
        ring.create(STUDIO);
        ring.rotate(STUDIO);
        clock.advance(KeyRing.SETTLING.minusMillis(1));
        var early = ring.require(STUDIO);
        clock.advance(Duration.ofMillis(1));

        var writer = ring(10).require(STUDIO);

        assertThat(early.lookups("phone", "+4740000001")).contains(writer.index("phone", "+4740000001"));
        assertThat(early.decrypt("pk", "sk", "name", writer.encrypt("pk", "sk", "name", "Kari")))
                .isEqualTo("Kari");
        assertThat(masterKey.unwraps()).as("nothing read again").isEqualTo(3);
    }

    @Test
    void rotatesOnceWhenItIsAskedTwice() {
        ring.create(STUDIO);

        ring.rotate(STUDIO);
        ring.rotate(STUDIO);

        assertThat(ring.require(STUDIO).lookups("phone", "+4740000001")).hasSize(2);
    }

    @Test
    void rotatesOnceWhenTwoDoItAtOnce() {
        ring.create(STUDIO);
        store.beforeReplace(() -> ring(10).rotate(STUDIO));

        ring.rotate(STUDIO);

        assertThat(ring.require(STUDIO).lookups("phone", "+4740000001")).hasSize(2);
        assertThat(store.load(STUDIO).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void readsItsKeysAgainOnceForAValueOfANewerKey() {
        ring.create(STUDIO);
        var stale = ring.require(STUDIO);
        var ahead = new TestClock(clock.instant());
        ahead.advance(KeyRing.SETTLING);
        ring(10).rotate(STUDIO);
        var written = encrypt(new KeyRing(masterKey, store, ahead, 10), STUDIO);
        clock.advance(KeyRing.NOT_ASKED_AGAIN_FOR);
        var unwrapsBefore = masterKey.unwraps();

        assertThat(stale.decrypt("pk", "sk", "name", written)).isEqualTo("Kari");
        assertThat(stale.decrypt("pk", "sk", "name", written)).isEqualTo("Kari");
        assertThat(decrypt(ring, STUDIO, written)).isEqualTo("Kari");

        assertThat(masterKey.unwraps()).isEqualTo(unwrapsBefore + 1);
    }

    @Test
    void doesNotAskTheMasterKeyForEveryDamagedValue() {
        ring.create(STUDIO);
        var damaged = encrypt(ring, STUDIO);
        damaged[2] ^= 1;
        clock.advance(KeyRing.NOT_ASKED_AGAIN_FOR);

        for (var each = 0; each < 100; each++) {
            assertThatThrownBy(() -> decrypt(ring, STUDIO, damaged)).isInstanceOf(FieldRejectedException.class);
        }

        assertThat(masterKey.unwraps()).isEqualTo(2);
    }

    @Test
    void saysThatKeysAreGoneWhenAValueNeedsThem() {
        ring.create(STUDIO);
        var held = ring.require(STUDIO);
        var ofAnUnknownKey = encrypt(ring, STUDIO);
        ofAnUnknownKey[2] ^= 1;

        ring.shred(STUDIO);

        assertThatThrownBy(() -> held.decrypt("pk", "sk", "name", ofAnUnknownKey))
                .isInstanceOf(KeysShreddedException.class);
    }

    @Test
    void canBeRotatedSeventeenTimesAndThenRefuses() {
        ring.create(STUDIO);
        var written = encrypt(ring, STUDIO);

        for (var rotation = 0; rotation < 17; rotation++) {
            ring.rotate(STUDIO);
            clock.advance(KeyRing.SETTLING);
        }

        assertThatThrownBy(() -> ring.rotate(STUDIO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the keys of studio:stu_00000000000000000001 were rotated too often to fit");
        assertThat(decrypt(ring, STUDIO, written)).isEqualTo("Kari");
        assertThat(ring.require(STUDIO).lookups("phone", "+4740000001")).hasSize(18);
    }

    @Test
    void isUnavailableAsLongAsTheMasterKeyIs() throws Exception {
        ring.create(STUDIO);
        use(ring, STUDIO);
        Files.delete(folder.resolve("key"));

        use(ring, STUDIO);
        clock.advance(KeyRing.OPEN_FOR);

        assertThatThrownBy(() -> ring.cipher(STUDIO)).isInstanceOf(MasterKeyException.Disabled.class);
    }

    private static void use(KeyRing ring, KeyOwner owner) {
        ring.require(owner).index("phone", "+4740000001");
    }

    private static byte[] encrypt(KeyRing ring, KeyOwner owner) {
        return ring.require(owner).encrypt("pk", "sk", "name", "Kari");
    }

    private static String decrypt(KeyRing ring, KeyOwner owner, byte[] written) {
        return ring.require(owner).decrypt("pk", "sk", "name", written);
    }

    private static <T> List<T> atOnce(int callers, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(callers);
        var running = new ArrayList<Future<T>>();
        var done = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var each = 0; each < callers; each++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (var each : running) {
                done.add(each.get());
            }
        }
        return done;
    }

    /** Lets something else happen, once, between two steps of the one under test; counts what is read. */
    private static final class HookedStore extends InMemoryKeySetStore {
        private final AtomicInteger loads = new AtomicInteger();
        private Runnable beforeCreate = () -> {};
        private Runnable beforeReplace = () -> {};
        private Runnable beforeDelete = () -> {};
        private Runnable afterLoad = () -> {};

        void beforeCreate(Runnable meanwhile) {
            beforeCreate = meanwhile;
        }

        void beforeReplace(Runnable meanwhile) {
            beforeReplace = meanwhile;
        }

        void beforeDelete(Runnable meanwhile) {
            beforeDelete = meanwhile;
        }

        void afterLoad(Runnable meanwhile) {
            afterLoad = meanwhile;
        }

        int loads() {
            return loads.get();
        }

        @Override
        public Optional<WrappedKeySet> load(KeyOwner owner) {
            loads.incrementAndGet();
            var found = super.load(owner);
            var meanwhile = afterLoad;
            afterLoad = () -> {};
            meanwhile.run();
            return found;
        }

        @Override
        public boolean create(KeyOwner owner, byte[] wrapped) {
            var meanwhile = beforeCreate;
            beforeCreate = () -> {};
            meanwhile.run();
            return super.create(owner, wrapped);
        }

        @Override
        public boolean replace(KeyOwner owner, byte[] wrapped, long expectedVersion) {
            var meanwhile = beforeReplace;
            beforeReplace = () -> {};
            meanwhile.run();
            return super.replace(owner, wrapped, expectedVersion);
        }

        @Override
        public void delete(KeyOwner owner) {
            var meanwhile = beforeDelete;
            beforeDelete = () -> {};
            meanwhile.run();
            super.delete(owner);
        }
    }
}
