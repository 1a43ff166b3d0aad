package no.rebookly.testing.message;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aPlan;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import org.junit.jupiter.api.Test;

/** What every store of messages must do; each test works on messages of its own. */
public abstract class MessagesContract {
    private int last;

    protected abstract Messages messages();

    /** A customer's messages are listed by their links. */
    protected abstract Links links();

    /** Where this class's numbers begin, for stores that are shared. */
    protected int next() {
        return ++last;
    }

    @Test
    void findsWhatWasPlanned() {
        var message = aQueuedMessage(next());

        assertThat(messages().plan(message)).isTrue();

        assertThat(messages().find(message.ref())).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo(message.text());
            assertThat(found.to()).isEqualTo(message.to());
            assertThat(found.dueAt()).isEqualTo(message.dueAt());
            assertThat(found.version()).isEqualTo(1);
        });
    }

    @Test
    void findsManyAtOnceAndLeavesOutWhatIsNotThere() {
        var one = aQueuedMessage(next());
        var missing = aQueuedMessage(next());
        var other = aQueuedMessage(next());
        messages().plan(one);
        messages().plan(other);

        assertThat(messages().findAll(List.of(other.ref(), missing.ref(), one.ref(), other.ref())))
                .extracting(Message::ref)
                .containsExactly(other.ref(), one.ref());
        assertThat(messages().findAll(List.of())).isEmpty();
    }

    @Test
    void anErasedOneKeepsWhatBecameOfIt() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var claimed = claim(messages().find(message.ref()).orElseThrow(), "first");
        assertThat(messages().change(claimed)).isTrue();
        var inHand = messages().find(message.ref()).orElseThrow();

        messages().erase(message.ref());
        messages().erase(message.ref());
        assertThat(messages().change(inHand.change().to(MessageState.SENT).done()))
                .isTrue();

        assertThat(messages().find(message.ref())).hasValueSatisfying(found -> {
            assertThat(found.to()).isEmpty();
            assertThat(found.text()).isEmpty();
            assertThat(found.state()).isEqualTo(MessageState.SENT);
            assertThat(found.senderName()).isEqualTo(message.senderName());
            assertThat(found.number()).isEqualTo(message.number());
        });
    }

    @Test
    void erasingWhatWasNeverPlannedMakesNothing() {
        var message = aQueuedMessage(next());

        messages().erase(message.ref());

        assertThat(messages().find(message.ref())).isEmpty();
    }

    @Test
    void plansAnIntentOnce() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var claimed = claim(messages().find(message.ref()).orElseThrow(), "first");
        assertThat(messages().change(claimed)).isTrue();

        assertThat(messages().plan(message)).isFalse();

        assertThat(messages().find(message.ref()).orElseThrow().state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void findsNothingUnderAnotherSource() {
        var message = aQueuedMessage(next());
        messages().plan(message);

        var elsewhere = new MessageRef(STUDIO, new Source("cmp_00000000000000000009"), message.code());

        assertThat(messages().find(elsewhere)).isEmpty();
    }

    @Test
    void keepsEveryChange() {
        var message = aQueuedMessage(next());
        messages().plan(message);

        messages()
                .change(messages()
                        .find(message.ref())
                        .orElseThrow()
                        .change()
                        .to(MessageState.HELD)
                        .because(Optional.of(Reason.HOLIDAY))
                        .until(Optional.of(NOON.plusSeconds(60)))
                        .dueAt(Optional.of(NOON.plusSeconds(60)))
                        .claimedBy(new Attempt("one", NOON.plusSeconds(180)))
                        .throttledOnceMore()
                        .sentAt(NOON.plusSeconds(5))
                        .parts(2)
                        .done());

        var found = messages().find(message.ref()).orElseThrow();
        assertThat(found.state()).isEqualTo(MessageState.HELD);
        assertThat(found.reason()).contains(Reason.HOLIDAY);
        assertThat(found.until()).contains(NOON.plusSeconds(60));
        assertThat(found.attempt()).contains(new Attempt("one", NOON.plusSeconds(180)));
        assertThat(found.throttles()).isEqualTo(1);
        assertThat(found.sentAt()).contains(NOON.plusSeconds(5));
        assertThat(found.parts()).isEqualTo(2);
        assertThat(found.price()).isEqualTo(message.price().times(2));
        assertThat(found.version()).isEqualTo(2);
    }

    @Test
    void isNoLongerDueOnceSettled() {
        var message = aQueuedMessage(next());
        messages().plan(message);

        messages()
                .change(messages()
                        .find(message.ref())
                        .orElseThrow()
                        .change()
                        .to(MessageState.CANCELLED)
                        .settledAt(NOON.plusSeconds(1))
                        .done());

        var found = messages().find(message.ref()).orElseThrow();
        assertThat(found.dueAt()).isEmpty();
        assertThat(found.settledAt()).contains(NOON.plusSeconds(1));
    }

    @Test
    void letsOnlyTheFasterOfTwoChange() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var seen = messages().find(message.ref()).orElseThrow();

        assertThat(messages().change(claim(seen, "first"))).isTrue();
        assertThat(messages().change(claim(seen, "second"))).isFalse();

        assertThat(messages().find(message.ref()).orElseThrow().attempt())
                .hasValueSatisfying(attempt -> assertThat(attempt.id()).isEqualTo("first"));
    }

    @Test
    void takesItsOwnRepeatedWriteForDone() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var claim = claim(messages().find(message.ref()).orElseThrow(), "first");

        assertThat(messages().change(claim)).isTrue();
        assertThat(messages().change(claim)).isTrue();
    }

    @Test
    void givesAClaimantTheWholeMessageAndNobodyElse() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var dueAt = message.dueAt().orElseThrow();
        var attempt = new Attempt("first", dueAt.minusSeconds(1));

        var claimed = messages().claim(message.ref(), attempt, NOON).orElseThrow();

        assertThat(claimed).isEqualTo(messages().find(message.ref()).orElseThrow());
        assertThat(claimed.state()).isEqualTo(MessageState.SENDING);
        assertThat(claimed.attempt()).contains(attempt);
        assertThat(claimed.text()).isEqualTo(message.text());
        assertThat(claimed.dueAt()).contains(dueAt);
        assertThat(claimed.version()).isEqualTo(2);
        assertThat(messages().claim(message.ref(), new Attempt("second", dueAt), NOON))
                .isEmpty();
    }

    @Test
    void givesAnAttemptWhoseAnswerWasLostItsClaimAgainUntilItIsOver() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var attempt = new Attempt("first", NOON.plusSeconds(1));
        var claimed = messages().claim(message.ref(), attempt, NOON).orElseThrow();

        assertThat(messages().claim(message.ref(), attempt, NOON)).contains(claimed);

        messages().change(claimed.change().to(MessageState.UNKNOWN).done());
        assertThat(messages().claim(message.ref(), attempt, NOON)).isEmpty();
    }

    @Test
    void keepsAClaimedMessageDueUntilItsLeaseIsOver() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var later = message.dueAt().orElseThrow().plusSeconds(1);

        var claimed = messages()
                .claim(message.ref(), new Attempt("first", later), NOON)
                .orElseThrow();

        assertThat(claimed.dueAt()).contains(later);
        assertThat(claimed).isEqualTo(messages().find(message.ref()).orElseThrow());
    }

    @Test
    void claimsAMessageThatWaitsOnlyWhenItsWaitIsOver() {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var until = NOON.plusSeconds(30);
        messages()
                .change(messages()
                        .find(message.ref())
                        .orElseThrow()
                        .change()
                        .until(Optional.of(until))
                        .dueAt(Optional.of(until))
                        .done());
        var attempt = new Attempt("first", until.plusSeconds(180));

        assertThat(messages().claim(message.ref(), attempt, until.minusMillis(1)))
                .isEmpty();
        assertThat(messages().claim(message.ref(), attempt, until)).hasValueSatisfying(claimed -> {
            assertThat(claimed.until()).isEmpty();
            assertThat(claimed.dueAt()).contains(attempt.leaseUntil());
            assertThat(claimed).isEqualTo(messages().find(message.ref()).orElseThrow());
        });
    }

    @Test
    void claimsNothingThatIsNotThere() {
        assertThat(messages().claim(aQueuedMessage(next()).ref(), new Attempt("first", NOON), NOON))
                .isEmpty();
    }

    @Test
    void givesAQueuedMessageToOneOfManyWhoClaimItAtOnce() throws Exception {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var claims = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            var attempt = new Attempt("attempt-" + i, NOON.plusSeconds(180));
            claims.add(() -> messages().claim(message.ref(), attempt, NOON).isPresent());
        }

        var won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : threads.invokeAll(claims)) {
                won += answer.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
    }

    @Test
    void changesNothingThatIsNotThere() {
        assertThat(messages().change(claim(aQueuedMessage(next()), "first"))).isFalse();
    }

    @Test
    void givesAMessageToOneOfManyClaimants() throws Exception {
        var message = aQueuedMessage(next());
        messages().plan(message);
        var seen = messages().find(message.ref()).orElseThrow();
        var claims = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            var claim = claim(seen, "attempt-" + i);
            claims.add(() -> messages().change(claim));
        }

        var won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : threads.invokeAll(claims)) {
                won += answer.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
    }

    @Test
    void listsASourceInPages() {
        var source = new Source("cmp_0000000000000000ab" + String.format("%02d", next()));
        for (int i = 0; i < 5; i++) {
            messages().plan(of(source, next()));
        }
        var seen = new ArrayList<String>();
        var page = messages().ofSource(STUDIO, source, PageRequest.first(2));
        while (true) {
            page.items().forEach(message -> seen.add(message.code().value()));
            if (page.next().isEmpty()) {
                break;
            }
            page = messages().ofSource(STUDIO, source, new PageRequest(2, page.next()));
        }

        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(messages()
                        .ofSource(STUDIO, new Source("cmp_000000000000000000zz"), PageRequest.first(2))
                        .items())
                .isEmpty();
    }

    @Test
    void listsAStudioNewestFirst() {
        var early = aQueuedMessage(next());
        var plan = aPlan(next());
        var late = Message.planned(plan, MessageState.HELD, Optional.empty(), NOON.plus(Duration.ofDays(100)));
        messages().plan(early);
        messages().plan(late);

        var first = messages().ofStudio(STUDIO, PageRequest.first(1));
        var second = messages().ofStudio(STUDIO, new PageRequest(1, first.next()));

        assertThat(first.items()).extracting(Message::code).containsExactly(late.code());
        assertThat(second.items()).extracting(Message::code).isNotEmpty().doesNotContain(late.code());
    }

    @Test
    void listsACustomersMessagesNewestFirst() {
        var number = next();
        var message = aQueuedMessage(number);
        messages().plan(message);
        messages().plan(aQueuedMessage(next()));
        links().add(Link.planned(
                message.ref(), message.customer(), message.number(), message.kind(), Optional.empty(), NOON));

        var page = messages().ofCustomer(STUDIO, customer(number), PageRequest.first(10));

        assertThat(page.items()).extracting(Message::code).containsExactly(message.code());
        assertThat(page.next()).isEmpty();
    }

    private static Message claim(Message message, String attempt) {
        return message.change()
                .to(MessageState.SENDING)
                .claimedBy(new Attempt(attempt, NOON.plusSeconds(180)))
                .done();
    }

    private static Message of(Source source, int number) {
        var plan = aPlan(number);
        return Message.planned(
                new Message.Plan(
                        plan.studio(),
                        source,
                        plan.code(),
                        plan.customer(),
                        plan.to(),
                        plan.number(),
                        plan.kind(),
                        plan.text(),
                        plan.senderName(),
                        plan.parts(),
                        plan.price(),
                        plan.visits(),
                        Optional.empty()),
                MessageState.SKIPPED,
                Optional.of(Reason.NO_BASIS),
                NOON);
    }
}
