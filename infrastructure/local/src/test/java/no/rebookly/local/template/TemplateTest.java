package no.rebookly.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template TEMPLATE = Template.read(Path.of("../../template.yaml"));

    @Test
    void knowsEveryFunctionByItsModule() {
        assertThat(TEMPLATE.functions())
                .extracting(FunctionDefinition::name)
                .containsExactlyInAnyOrder(
                        "signup",
                        "signin",
                        "account",
                        "customers",
                        "imports",
                        "campaigns",
                        "own-phone",
                        "automations",
                        "jobs",
                        "jobs-queue",
                        "reminder-planner",
                        "sms-dispatch",
                        "delivery-receipts",
                        "sms-events",
                        "click-tracking",
                        "opt-out",
                        "operator");
    }

    @Test
    void readsQueuesWithTheirDeadLetters() {
        assertThat(TEMPLATE.queues())
                .contains(new QueueDefinition(
                        "SendsQueue",
                        Duration.ofMinutes(3),
                        Optional.of(new QueueDefinition.Redrive("SendsDeadLetters", 5))));
    }

    @Test
    void readsWhatInvokesAFunction() {
        assertThat(function("sms-dispatch").queues()).containsExactly(new QueueSource("SendsQueue", 10, true));
        assertThat(function("reminder-planner").schedules()).containsExactly(new Rate(Duration.ofMinutes(1)));
        assertThat(function("delivery-receipts").logGroups()).containsExactly("SmsDelivered", "SmsFailed");
        assertThat(function("sms-events").eventSources()).containsExactly("aws.sms-voice");
        assertThat(function("opt-out").routes()).isEqualTo(List.of(new Route(Api.LINKS, "ANY", "/{code}/s")));
    }

    @Test
    void givesTheUsualTimeLimitToAFunctionThatNamesNone() {
        assertThat(function("customers").timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(function("sms-dispatch").timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    /** A batch that is still at work must not be given to a second invocation. */
    @Test
    void hidesMessagesSixTimesAsLongAsTheirFunctionMayTake() {
        for (var function : TEMPLATE.functions()) {
            for (var source : function.queues()) {
                var queue = TEMPLATE.queues().stream()
                        .filter(candidate -> candidate.name().equals(source.queue()))
                        .findFirst()
                        .orElseThrow();
                assertThat(queue.visibility())
                        .as(source.queue())
                        .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6));
            }
        }
    }

    private static FunctionDefinition function(String name) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
