package no.rebookly.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.message.MessageKind;
import no.rebookly.text.MergeField;
import no.rebookly.text.MergeValues;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.SmsTextReading;
import no.rebookly.text.TemplateReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyTextTest {
    /** As long as the links of a deployment on a host like l.example.no. */
    private static final String LINK = "https://l.example.no/Eksempel01";

    private static final String STUDIO = "Salong Saks Torshov";

    static Stream<Arguments> texts() {
        return Arrays.stream(ReadyText.values())
                .flatMap(each -> Stream.of(
                        Arguments.of(each, each.text().nb()),
                        Arguments.of(each, each.text().en())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isOneSmsForAKristofferWithItsLinks(ReadyText ready, String text) {
        assertThat(parts(ready, text, "Kristoffer Johansen")).isEqualTo(1);
        assertThat(parts(ready, text, "K. Johansen")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isCalmAndSaysWhoItIsFrom(ReadyText ready, String text) {
        assertThat(text).doesNotContain("!").contains("{studio}", "{fornavn|");
        assertThat(parsed(ready, text).uses(MergeField.LINK)).isEqualTo(ready.kind() == MessageKind.MARKETING);
    }

    @Test
    void thereAreTenForMarketingAndTwoReminders() {
        assertThat(Arrays.stream(ReadyText.values()).filter(each -> each.kind() == MessageKind.MARKETING))
                .hasSize(10);
        assertThat(Arrays.stream(ReadyText.values()).filter(each -> each.kind() == MessageKind.SERVICE))
                .hasSize(2);
    }

    private static int parts(ReadyText ready, String text, String name) {
        var values = new MergeValues(
                Optional.of(name),
                STUDIO + "s",
                Optional.empty(),
                ready.kind() == MessageKind.MARKETING ? Optional.of(LINK) : Optional.empty(),
                Optional.of(LINK + "/s"));
        return switch (parsed(ready, text).render(values)) {
            case SmsTextReading.Text(var sms) -> sms.parts().parts();
            case SmsTextReading.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    private static MessageTemplate parsed(ReadyText ready, String text) {
        return switch (MessageTemplate.parse(text, ready.kind())) {
            case TemplateReading.Parsed(var template) -> template;
            case TemplateReading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }
}
