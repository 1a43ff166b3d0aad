package no.rebookly.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void makesTheCodesOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void takesOneStepToEitherSideAndNoMore() {
        var code = Totp.code(SECRET, 1_000);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(1_001 * 30))).hasValue(1_000);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(999 * 30))).hasValue(1_000);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(1_002 * 30))).isEmpty();
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(998 * 30))).isEmpty();
    }

    @Test
    void writesItsSecretInBase32AndReadsItAgain() {
        assertThat(SECRET.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.ofBase32(SECRET.base32())).isEqualTo(SECRET);
        assertThat(SECRET.toString()).doesNotContain("GEZ");
    }
}
