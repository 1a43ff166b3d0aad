package no.rebookly.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rebookly.message.MessageKind;
import no.rebookly.text.TemplateFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {
    private static final String LINK = "https://l.example/aB3dE6gH9k";
    private static final String STOP = LINK + "/s";
    private static final MergeValues KARI = new MergeValues(
            Optional.of("Kari Hansen"),
            "Salong Luna",
            Optional.of(LocalDate.of(2025, 11, 3)),
            Optional.of(LINK),
            Optional.of(STOP));
    private static final MergeValues NOBODY =
            new MergeValues(Optional.empty(), "Salong Luna", Optional.empty(), Optional.empty(), Optional.of(STOP));

    @Test
    void fillsEveryField() {
        assertThat(marketing(
                        "Hei {fornavn} ({navn})! {studio} så deg {sistebesøk}. Bestill: {lenke} Nei takk: {stopp}",
                        KARI))
                .isEqualTo("Hei Kari (Kari Hansen)! Salong Luna så deg 3. november. Bestill: " + LINK + " Nei takk: "
                        + STOP);
    }

    @Test
    void aFieldWithoutAValueGivesItsFallback() {
        assertThat(service("Hei {fornavn|du}, sist {sistebesøk| en stund siden }.", NOBODY))
                .isEqualTo("Hei du, sist en stund siden.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hei {fornavn}! Velkommen | Hei! Velkommen",
                "Hei {fornavn}, velkommen | Hei, velkommen",
                "Hei {fornavn} og velkommen | Hei og velkommen",
                "{fornavn}, du er velkommen | du er velkommen",
                "Velkommen {fornavn} | Velkommen",
                "Hei ({fornavn}) | Hei ()",
            })
    void aFieldWithoutAnythingTakesTheSpaceBesideItAway(String template, String text) {
        assertThat(service(template, NOBODY)).isEqualTo(text);
    }

    @Test
    void aMarketingTextWithoutAWayToStopGetsOneAndItIsCounted() {
        assertThat(marketing("Tid for klipp?  ", KARI)).isEqualTo("Tid for klipp? Stopp: " + STOP);
        assertThat(marketing("Tid for klipp? {STOPP}", KARI)).isEqualTo("Tid for klipp? " + STOP);
        var text = "a".repeat(160 - " Stopp: ".length() - STOP.length());
        assertThat(new SmsText(marketing(text, KARI)).parts().parts()).isEqualTo(1);
        assertThat(new SmsText(marketing(text + "a", KARI)).parts().parts()).isEqualTo(2);
    }

    @Test
    void aServiceTextGetsNone() {
        assertThat(service("Velkommen i morgen!", KARI)).isEqualTo("Velkommen i morgen!");
    }

    @Test
    void marketingWithoutAWayToStopIsNeverRendered() {
        var template = parsed("Tid for klipp?", MessageKind.MARKETING);
        var values = new MergeValues(Optional.empty(), "Luna", Optional.empty(), Optional.empty(), Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> template.render(values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY | 0",
                "'   ' | EMPTY | 0",
                "Hei {fornamn}! | UNKNOWN_FIELD | 4",
                "Hei {} | UNKNOWN_FIELD | 4",
                "Hei {notat} | UNKNOWN_FIELD | 4",
                "Hei {fornavn | UNCLOSED_BRACE | 4",
                "Hei { | UNCLOSED_BRACE | 4",
                "Hei fornavn} | UNOPENED_BRACE | 11",
                "Hei {fornavn{navn}} | NESTED_BRACE | 12",
                "Hei {{fornavn}} | NESTED_BRACE | 5",
                "Hei {{fornavn | NESTED_BRACE | 5",
            })
    void saysWhatIsWrongAndWhere(String template, Kind kind, int position) {
        assertThat(faults(template, MessageKind.MARKETING))
                .extracting(TemplateFault::kind, TemplateFault::position)
                .containsExactly(tuple(kind, position));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(faults("}{x} \u0007{lenke} se www.salong.no {", MessageKind.SERVICE))
                .extracting(TemplateFault::kind, TemplateFault::position)
                .containsExactly(
                        tuple(Kind.UNOPENED_BRACE, 0),
                        tuple(Kind.UNKNOWN_FIELD, 1),
                        tuple(Kind.CONTROL_CHARACTER, 5),
                        tuple(Kind.LINK_IN_SERVICE, 6),
                        tuple(Kind.URL_IN_SERVICE, 17),
                        tuple(Kind.UNCLOSED_BRACE, 31));
        assertThat(faults("a".repeat(1_601), MessageKind.MARKETING))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://salong.no",
                "HTTP://SALONG.NO/x",
                "www.salong.no",
                "salong.no",
                "Se Salong.NO!",
                "bestill på salong.no/time",
                "salong-luna.com.",
                "(luna.beauty)",
                "luna.co.uk",
                "åse.no",
                "xn--se-zia.no",
                "a.xn--p1ai",
                "10.0.0.1/x",
                "192.168.1.20",
                "salong\u200b.no",
                "salong。no",
                "ｗｗｗ．salong．no",
                "www.{studio}.no",
                "{fornavn|salong}.no",
                "{fornavn|salong.no}",
                "salong.{fornavn|no}",
                "Takk.Se salong",
                "1881.no"
            })
    void aServiceTextHasNoWebAddress(String address) {
        assertThat(faults("Hei " + address + " hei", MessageKind.SERVICE))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.URL_IN_SERVICE);
        assertThat(MessageTemplate.parse(address, MessageKind.MARKETING)).isInstanceOf(TemplateReading.Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time kl. 10.30 i morgen.", "Ta med f.eks. en venn, m.m.", "1.desember kl.10", "Pris 1.150,- el.l.",
                        "Hei...og velkommen",
                "Hei! Vi sees. Ring 22 33 44 55.", "post@salong.no", "01.12.2026", "Hei {fornavn|du}. Velkommen",
                        "3.11. kl 14"
            })
    void ordinarySentencesAreNoWebAddress(String text) {
        assertThat(MessageTemplate.parse(text, MessageKind.SERVICE)).isInstanceOf(TemplateReading.Parsed.class);
    }

    @Test
    void aServiceTextMayOfferAWayToStop() {
        assertThat(service("Time i morgen. {stopp}", KARI)).isEqualTo("Time i morgen. " + STOP);
    }

    @Test
    void aCustomerWhoseNameLooksLikeAFieldStaysWhoTheyAre() {
        var values = new MergeValues(
                Optional.of("{stopp} {lenke|x}\u0000\u202e"),
                "{navn}",
                Optional.empty(),
                Optional.of(LINK),
                Optional.of(STOP));
        assertThat(service("Hei {navn}, hilsen {studio}", values)).isEqualTo("Hei {stopp} {lenke|x}, hilsen {navn}");
    }

    @Test
    void valuesAreCleaned() {
        var values = new MergeValues(
                Optional.of(" Ka\u030are\n\u0007 \u200bHansen "),
                "Luna",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(service("Hei {navn}!", values)).isEqualTo("Hei Kåre Hansen!");
    }

    @Test
    void aTextThatIsEmptyOrTooLongWhenFilledInIsRefused() {
        assertThat(parsed("{fornavn}", MessageKind.SERVICE).render(NOBODY))
                .isEqualTo(new SmsTextReading.Refused(SmsTextFault.EMPTY));
        assertThat(parsed("a".repeat(1_594) + "{navn}", MessageKind.SERVICE).render(KARI))
                .isEqualTo(new SmsTextReading.Refused(SmsTextFault.TOO_LONG));
    }

    @Test
    void aTextThatIsTooLongForEverybodyIsRefusedBeforeItIsFilledIn() {
        var most = SmsText.LIMIT - MessageTemplate.STOP_LEAD.length() - MessageTemplate.ROOM_FOR_A_LINK;
        assertThat(marketing("a".repeat(most), KARI)).hasSizeLessThanOrEqualTo(SmsText.LIMIT);
        assertThat(faults("a".repeat(most + 1), MessageKind.MARKETING))
                .extracting(TemplateFault::kind, TemplateFault::position)
                .containsExactly(tuple(Kind.TOO_LONG, most + 1));
        assertThat(faults("a".repeat(SmsText.LIMIT), MessageKind.MARKETING))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.TOO_LONG);
        assertThat(service("a".repeat(SmsText.LIMIT), KARI)).hasSize(SmsText.LIMIT);
    }

    @Test
    void aTextOfPairsIsMeasuredAsItIsSent() {
        assertThat(faults("\uD83D\uDC87".repeat(SmsText.LIMIT / 2) + "a", MessageKind.SERVICE))
                .extracting(TemplateFault::kind)
                .containsExactly(Kind.TOO_LONG);
        assertThat(service("\uD83D\uDC87".repeat(SmsText.LIMIT / 2), KARI)).hasSize(SmsText.LIMIT);
    }

    @Test
    void knowsWhichFieldsItUses() {
        var template = parsed("Hei {fornavn}: {lenke}", MessageKind.MARKETING);
        assertThat(template.uses(MergeField.LINK)).isTrue();
        assertThat(template.uses(MergeField.STOP)).isTrue();
        assertThat(template.uses(MergeField.LAST_VISIT)).isFalse();
        assertThat(template.text()).isEqualTo("Hei {fornavn}: {lenke}");
    }

    @Test
    void whateverIsTypedIsParsedOrRefusedAndRendersWithoutAFieldLeft() {
        var random = new Random(7);
        var bits = List.of(
                "{",
                "}",
                "|",
                "fornavn",
                "{fornavn}",
                "{lenke|x}",
                " ",
                "hei",
                ".",
                "no",
                "\n",
                "\u0000",
                "{stopp}",
                "æ");
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(12); n > 0; n--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            var kind = random.nextBoolean() ? MessageKind.MARKETING : MessageKind.SERVICE;
            switch (MessageTemplate.parse(text.toString(), kind)) {
                case TemplateReading.Refused(var faults) -> assertThat(faults).isNotEmpty();
                case TemplateReading.Parsed(var template) -> {
                    if (template.render(NOBODY) instanceof SmsTextReading.Text(var sms)) {
                        assertThat(sms.value()).doesNotContain("{", "}");
                    }
                    assertThat(MessageTemplate.parse(template.text(), kind)).isInstanceOf(TemplateReading.Parsed.class);
                }
            }
        }
    }

    private static String marketing(String template, MergeValues values) {
        return text(template, MessageKind.MARKETING, values);
    }

    private static String service(String template, MergeValues values) {
        return text(template, MessageKind.SERVICE, values);
    }

    private static String text(String template, MessageKind kind, MergeValues values) {
        return switch (parsed(template, kind).render(values)) {
            case SmsTextReading.Text(var text) -> text.value();
            case SmsTextReading.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    private static MessageTemplate parsed(String template, MessageKind kind) {
        return switch (MessageTemplate.parse(template, kind)) {
            case TemplateReading.Parsed(var parsed) -> parsed;
            case TemplateReading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<TemplateFault> faults(String template, MessageKind kind) {
        return switch (MessageTemplate.parse(template, kind)) {
            case TemplateReading.Parsed parsed -> List.of();
            case TemplateReading.Refused(var faults) -> faults;
        };
    }
}
