package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every master key promises. */
public abstract class MasterKeyContract {
    protected static final byte[] PLAINTEXT = "an owner's keys, serialised".getBytes(StandardCharsets.UTF_8);
    protected static final Map<String, String> CONTEXT =
            Map.of("owner", "studio:stu_00000000000000000001", "purpose", "rebookly");

    protected abstract MasterKey masterKey();

    /** What an operator does to stop every use of the key. */
    protected abstract void disable();

    @Test
    void opensWhatItWrapped() {
        assertThat(masterKey().unwrap(masterKey().wrap(PLAINTEXT, CONTEXT), CONTEXT))
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void takesTheContextInAnyOrder() {
        var wrapped = masterKey().wrap(PLAINTEXT, new TreeMap<>(CONTEXT));

        assertThat(masterKey().unwrap(wrapped, new TreeMap<>(CONTEXT).descendingMap()))
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void hidesWhatItWrapped() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);

        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(PLAINTEXT, StandardCharsets.ISO_8859_1));
    }

    @Test
    void opensNothingForAnotherOwner() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);

        assertThatThrownBy(() -> masterKey()
                        .unwrap(wrapped, Map.of("owner", "studio:stu_00000000000000000002", "purpose", "rebookly")))
                .isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void opensNothingForAPartOfTheContext() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);

        assertThatThrownBy(() -> masterKey().unwrap(wrapped, Map.of("purpose", "rebookly")))
                .isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void opensNothingWithoutAContext() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);

        assertThatThrownBy(() -> masterKey().unwrap(wrapped, Map.of())).isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);
        wrapped[wrapped.length - 1] ^= 1;

        assertThatThrownBy(() -> masterKey().unwrap(wrapped, CONTEXT)).isInstanceOf(MasterKeyException.Rejected.class);
    }

    @Test
    void doesNothingOnceItIsDisabled() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);

        disable();

        assertThatThrownBy(() -> masterKey().unwrap(wrapped, CONTEXT)).isInstanceOf(MasterKeyException.Disabled.class);
        assertThatThrownBy(() -> masterKey().wrap(PLAINTEXT, CONTEXT)).isInstanceOf(MasterKeyException.Disabled.class);
    }

    @Test
    void tellsNothingOfTheKeyInWords() {
        assertThat(masterKey().toString())
                .matches("(File|Kms)MasterKey(\\[.*])?")
                .hasSizeLessThan(200);
    }
}
