package no.rebookly.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final List<String> AROUND = List.of("kari.nordmann", "Bikuben Hårpleie");

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "blå hval i badekar",
                "tre røde sykler ruller",
                "x7#kQ9!vLm2$",
                "a long password for kari",
                "🦊🐳🌲🍋 rev og hval"
            })
    void takesLongOnes(String password) {
        assertThat(policy.judge(new Password(password), AROUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passord12345!",
                "qwertyuiop123",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "123456789012",
                "Rebookly-2026!",
                "KariNordmann1",
                "kari.nordmann.2026",
                "bikuben-hårpleie",
                "Sommer2026Sommer2026",
                "P4ssw0rd!2026"
            })
    void refusesGuessableOnes(String password) {
        assertThat(policy.judge(new Password(password), AROUND)).contains(PasswordFault.GUESSABLE);
    }

    @Test
    void countsCharactersAfterPuttingThemTogether() {
        // Eleven letters, one of them typed as two.
        assertThat(policy.judge(new Password("a\u030abcdefzqxjk"), AROUND)).contains(PasswordFault.TOO_SHORT);
        assertThat(policy.judge(new Password("x7kq".repeat(32)), AROUND)).isEmpty();
        assertThat(policy.judge(new Password("x7kq".repeat(32) + "1"), AROUND)).contains(PasswordFault.TOO_LONG);
    }
}
