package no.rebookly.aws.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReading;
import no.rebookly.phone.PhoneRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumberReaderTest {
    private final LibPhoneNumberReader reader = new LibPhoneNumberReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93836900",
                "938 36 900",
                "93 83 69 00",
                "9 3 8 3 6 9 0 0",
                "938.36.900",
                "938-36-900",
                "938–36–900",
                "(938) 36 900",
                "938\u00a036\u00a0900",
                "938\u202f36\u2009900",
                "938\t36 900\n",
                "+4793836900",
                "+47 938 36 900",
                "+47-938-36-900",
                "(+47) 938 36 900",
                "+47 (0) 938 36 900",
                "+ 47 93836900",
                "004793836900",
                "0047 938 36 900",
                "00 47 938 36 900",
                "4793836900",
                "47 93 83 69 00",
                "tlf: 938 36 900",
                "Tlf. 93836900",
                "Tlf.nr.: 93836900",
                "Mobil 938 36 900",
                "MOBIL: +47 938 36 900",
                "tel:+4793836900",
                "938 36 900 (mobil)",
                "938 36 900 mob",
                "'93836900",
                "'+4793836900",
                "’93836900",
                "\u202a+47 938 36 900\u202c",
                "\ufeff93836900",
                "93836900.0",
                "93836900,00",
                "4793836900.0",
                "9.38369E7",
                "4.7938369E9",
                "9.3836900E+07"
            })
    void readsEveryNorwegianWayOfWritingAMobile(String written) {
        assertThat(reader.read(written)).isEqualTo(new PhoneReading.Mobile(new PhoneNumber("+4793836900")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000000", "47230615", "47 47 23 06", "48162982", "90000000", "99887766", "45212716"})
    void aMobileMayBeginWithFourOrNineAndEvenWithTheCountrysDigits(String written) {
        assertThat(reader.read(written))
                .isEqualTo(new PhoneReading.Mobile(new PhoneNumber("+47" + written.replace(" ", ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "''                          | EMPTY",
                "'   '                       | EMPTY",
                "''''                        | EMPTY",
                "tlf:                        | EMPTY",
                "1234                        | TOO_SHORT",
                "938 36 90                   | TOO_SHORT",
                "+47 938 36                  | TOO_SHORT",
                "+47                         | TOO_SHORT",
                "938 36 9000                 | TOO_LONG",
                "+47 938 36 9000             | TOO_LONG",
                "093836900                   | TOO_LONG",
                "22 33 44 55                 | LANDLINE",
                "+47 22334455                | LANDLINE",
                "79 02 12 34                 | LANDLINE",
                "820 12 345                  | PREMIUM",
                "829 12 345                  | PREMIUM",
                "02800                       | SPECIAL",
                "+4702800                    | SPECIAL",
                "110                         | SPECIAL",
                "1881                        | SPECIAL",
                "800 12 345                  | SPECIAL",
                "850 12 345                  | SPECIAL",
                "580012345678                | SPECIAL",
                "+47 59 00 12 34 56 78       | SPECIAL",
                "+46 70 123 45 67            | FOREIGN",
                "0046701234567               | FOREIGN",
                "+44 7700 900123             | FOREIGN",
                "+1 202 555 0100             | FOREIGN",
                "٩٣٨٣٦٩٠٠                    | NOT_DIGITS",
                "+47 ９３８３６９００            | NOT_DIGITS",
                "938 36 900 ext. 12          | EXTENSION",
                "93836900x12                 | EXTENSION",
                "93836900#12                 | EXTENSION",
                "tel:+4793836900;ext=12      | EXTENSION",
                "938 36 900 linje 2          | EXTENSION",
                "938 36 900 / 400 00 000     | SEVERAL_NUMBERS",
                "93836900, 40000000          | SEVERAL_NUMBERS",
                "93836900;40000000           | SEVERAL_NUMBERS",
                "93836900 eller 40000000     | SEVERAL_NUMBERS",
                "+4793836900 +4740000000     | SEVERAL_NUMBERS",
                "93836900 40000000           | SEVERAL_NUMBERS",
                "9,38E+07                    | ROUNDED",
                "9.38369E+07                 | ROUNDED",
                "9.3E1                       | TOO_SHORT",
                "9E9999                      | NOT_A_NUMBER",
                "9E99                        | ROUNDED",
                "kari@example.com            | NOT_A_NUMBER",
                "ukjent                      | NOT_A_NUMBER",
                "-                           | NOT_A_NUMBER",
                "+                           | NOT_A_NUMBER",
                "9383690o                    | NOT_A_NUMBER",
                "00000000                    | FOREIGN",
                "12345678                    | NOT_A_NUMBER",
                "43836900                    | NOT_A_NUMBER",
                "09383690                    | NOT_A_NUMBER",
            })
    void refusesWhatIsNoNorwegianMobileAndSaysWhy(String written, PhoneRefusal refusal) {
        assertThat(reader.read(written)).isEqualTo(new PhoneReading.Refused(refusal));
    }

    @Test
    void aNumberReadsTheSameHoweverItIsWritten() {
        var random = new Random(20261122);
        List<UnaryOperator<String>> ways = List.of(
                n -> "+47" + n,
                n -> "0047" + n,
                n -> "47" + n,
                n -> "tlf " + n,
                n -> "'" + n,
                n -> n + ".0",
                n -> Double.toString(Double.parseDouble(n)),
                n -> n.replaceAll("(...)(..)(...)", "$1 $2 $3"),
                n -> n.replaceAll("(..)(?!$)", "$1\u00a0"),
                n -> n.replaceAll("(...)(..)(...)", "+47 ($1) $2-$3"));
        for (var i = 0; i < 2_000; i++) {
            var number = (random.nextBoolean() ? "9" : "4") + "%07d".formatted(random.nextInt(10_000_000));
            var plain = reader.read(number);
            for (var way : ways) {
                assertThat(reader.read(way.apply(number)))
                        .as("way %d", ways.indexOf(way))
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void neverThrowsAndNeverInventsADigit() {
        var random = new Random(47);
        var alphabet = "0123456789999444477+.,-() '/xeE;tlf\u00a0\u202a٣æ\uD83D\uDE00\u0000";
        for (var i = 0; i < 50_000; i++) {
            var written = new StringBuilder();
            for (var n = random.nextInt(22); n > 0; n--) {
                written.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (reader.read(written.toString()) instanceof PhoneReading.Mobile(var number)
                    && !written.toString().matches("(?i).*e.*")) {
                assertThat(written.toString().replaceAll("[^0-9]", ""))
                        .contains(number.e164().substring(3));
            }
        }
    }

    @Test
    void everyRefusalSaysInBothLanguagesWhatToDo() {
        for (var refusal : PhoneRefusal.values()) {
            assertThat(refusal.words().nb()).endsWith(".");
            assertThat(refusal.words().en()).endsWith(".");
        }
    }

    /** 453 6x xxx was in no operator's hands when libphonenumber 9.0.43 was made. */
    @Test
    void takesAMobileFromABlockThatTheLibraryDoesNotKnowYet() {
        assertThat(reader.read("453 67 484")).isEqualTo(new PhoneReading.Mobile(new PhoneNumber("+4745367484")));
    }

    /** Plain digits are read without the rules for what may stand around them; an invisible mark brings the rules back. */
    @Test
    void plainDigitsAreReadAsTheRulesWould() {
        var random = new java.util.Random(47);
        var signs = "0479+ 0123456789";
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "+" : "");
            for (var length = random.nextInt(16); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(reader.read(text.toString())).as("number %d", i).isEqualTo(reader.read("\u200B" + text));
        }
    }
}
