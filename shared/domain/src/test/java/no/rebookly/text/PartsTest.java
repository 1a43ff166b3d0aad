package no.rebookly.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final String EMOJI = "\uD83D\uDC87";

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        "ø, 160, 1",
        "å, 161, 2",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "đ, 70, 1",
        "đ, 71, 2",
        "đ, 134, 2",
        "đ, 135, 3"
    })
    void aTextOfOneRepeatedLetterHasSoManyParts(String letter, int times, int parts) {
        assertThat(Parts.of(letter.repeat(times)).parts()).isEqualTo(parts);
    }

    @Test
    void norwegianLettersDoNotForceUcs2() {
        var parts = Parts.of("Hei Åse, Øyvind og Ærlend! Blåbærgrøt? æøå ÆØÅ é ö ä ü ñ à");
        assertThat(parts.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(parts.costly()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"á", "đ", "ë", "–", "—", "“", "”", "’", "…", "ł", "š", "ó", "\u00a0", EMOJI, "`", "ç"})
    void theseForceUcs2AndAreNamed(String letter) {
        var parts = Parts.of("Hei " + letter + " og " + letter + " hei €");
        assertThat(parts.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(parts.costly()).containsExactly(letter);
    }

    @Test
    void charactersOfTheExtensionTableCountTwoAndAreNamed() {
        assertThat(Parts.of("a[b]{c}€|^~\\"))
                .isEqualTo(new Parts(Encoding.GSM_7, 21, 1, List.of("[", "]", "{", "}", "€", "|", "^", "~", "\\")));
    }

    @Test
    void theAlphabetHas127LettersBesideTheEscape() {
        var letters = 0;
        var pairs = 0;
        for (var c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Gsm7.has(c)) {
                letters += Gsm7.septets(c) == 1 ? 1 : 0;
                pairs += Gsm7.septets(c) == 2 ? 1 : 0;
            }
        }
        assertThat(letters).isEqualTo(127);
        assertThat(pairs).isEqualTo(9);
    }

    @Test
    void anEscapePairIsNeverSplit() {
        var text = "a".repeat(152) + "€" + "b".repeat(152);
        assertThat(Parts.of(text).length()).isEqualTo(306);
        assertThat(Parts.split(text)).containsExactly("a".repeat(152), "€" + "b".repeat(151), "b");
    }

    @Test
    void aSurrogatePairIsNeverSplit() {
        var text = "đ".repeat(66) + EMOJI + "đ".repeat(66);
        assertThat(Parts.of(text).length()).isEqualTo(134);
        assertThat(Parts.split(text)).containsExactly("đ".repeat(66), EMOJI + "đ".repeat(65), "đ");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 158, €, 1",
        "a, 159, €, 2",
        "đ, 68, \uD83D\uDC87, 1",
        "đ, 69, \uD83D\uDC87, 2",
    })
    void aPairThatDoesNotFitMakesASecondPart(String letter, int times, String pair, int parts) {
        assertThat(Parts.of(letter.repeat(times) + pair).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 152, €, 153",
        "đ, 66, \uD83D\uDC87, 67",
    })
    void aPairOnTheBorderLeavesItsPartOneShort(String letter, int before, String pair, int room) {
        var text = letter.repeat(before) + pair + letter.repeat(room - 2);
        assertThat(Parts.split(text)).containsExactly(letter.repeat(before), pair + letter.repeat(room - 2));
        assertThat(Parts.of(text + letter).parts()).isEqualTo(3);
    }

    @Test
    void partsAlwaysJoinToTheTextAndEachHasRoom() {
        var random = new Random(153);
        var letters = new String[] {"a", "ø", "€", "{", " ", "\n", "đ", EMOJI};
        for (var i = 0; i < 2_000; i++) {
            var kinds = 1 + random.nextInt(letters.length);
            var text = new StringBuilder();
            for (var n = random.nextInt(700); n > 0; n--) {
                text.append(letters[random.nextInt(kinds)]);
            }
            var parts = Parts.of(text.toString());
            var split = Parts.split(text.toString());
            var room = split.size() == 1
                    ? parts.encoding().alone()
                    : parts.encoding().joined();
            assertThat(String.join("", split)).isEqualTo(text.toString());
            assertThat(split).hasSize(parts.parts()).allSatisfy(part -> {
                assertThat(size(part, parts.encoding())).isLessThanOrEqualTo(room);
                assertThat(part).doesNotMatch("(?s)^[\\uDC00-\\uDFFF].*|.*[\\uD800-\\uDBFF]$");
            });
            assertThat(split.stream()
                            .mapToInt(part -> size(part, parts.encoding()))
                            .sum())
                    .isEqualTo(parts.length());
        }
    }

    private static int size(String part, Encoding encoding) {
        return encoding == Encoding.UCS_2
                ? part.length()
                : part.length() + part.replaceAll("[^€\\[\\]{}\\\\^~|]", "").length();
    }
}
