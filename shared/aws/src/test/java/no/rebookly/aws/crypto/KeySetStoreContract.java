package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every keeper of key sets promises. */
public abstract class KeySetStoreContract {
    private static final KeyOwner STUDIO = KeyOwner.of(new StudioId("stu_00000000000000000001"));
    private static final KeyOwner ACCOUNT = KeyOwner.of(new AccountId("acc_00000000000000000001"));
    private static final byte[] FIRST = random(600);
    private static final byte[] SECOND = random(900);

    protected abstract KeySetStore store();

    @AfterEach
    void empty() {
        store().delete(STUDIO);
        store().delete(ACCOUNT);
        store().delete(KeyOwner.system());
    }

    @Test
    void hasNothingForAnUnknownOwner() {
        assertThat(store().load(STUDIO)).isEmpty();
    }

    @Test
    void keepsWhatItIsGiven() {
        assertThat(store().create(STUDIO, FIRST)).isTrue();

        assertIs(STUDIO, FIRST, 1);
    }

    @Test
    void keepsTheOwnersApart() {
        store().create(STUDIO, FIRST);
        store().create(ACCOUNT, SECOND);
        store().create(KeyOwner.system(), FIRST);
        store().delete(KeyOwner.system());

        assertIs(STUDIO, FIRST, 1);
        assertIs(ACCOUNT, SECOND, 1);
        assertThat(store().load(KeyOwner.system())).isEmpty();
    }

    @Test
    void neverCreatesOverAnExistingOne() {
        store().create(STUDIO, FIRST);

        assertThat(store().create(STUDIO, SECOND)).isFalse();

        assertIs(STUDIO, FIRST, 1);
    }

    @Test
    void createsForOneOnlyOfManyAtOnce() {
        var created = IntStream.range(0, 8)
                .parallel()
                .filter(each -> store().create(STUDIO, random(100 + each)))
                .count();

        assertThat(created).isEqualTo(1);
    }

    @Test
    void replacesTheVersionThatWasRead() {
        store().create(STUDIO, FIRST);

        assertThat(store().replace(STUDIO, SECOND, 1)).isTrue();

        assertIs(STUDIO, SECOND, 2);
    }

    @Test
    void doesNotReplaceAVersionThatIsGone() {
        store().create(STUDIO, FIRST);
        store().replace(STUDIO, SECOND, 1);

        assertThat(store().replace(STUDIO, FIRST, 1)).isFalse();

        assertIs(STUDIO, SECOND, 2);
    }

    @Test
    void doesNotBringBackWhatWasDeleted() {
        store().create(STUDIO, FIRST);
        store().delete(STUDIO);

        assertThat(store().replace(STUDIO, SECOND, 1)).isFalse();

        assertThat(store().load(STUDIO)).isEmpty();
    }

    @Test
    void deletesTwiceAsWellAsOnce() {
        store().create(STUDIO, FIRST);

        store().delete(STUDIO);
        store().delete(STUDIO);

        assertThat(store().load(STUDIO)).isEmpty();
    }

    private void assertIs(KeyOwner owner, byte[] bytes, long version) {
        assertThat(store().load(owner)).hasValueSatisfying(found -> {
            assertThat(found.bytes()).isEqualTo(bytes);
            assertThat(found.version()).isEqualTo(version);
        });
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
