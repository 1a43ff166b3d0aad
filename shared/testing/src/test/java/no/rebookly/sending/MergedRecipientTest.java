package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MergeChoice;
import no.rebookly.customer.MergeCustomers;
import no.rebookly.customer.MergeWish;
import no.rebookly.customer.UndoMerge;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.number.OptOut;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.optout.CollectingJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One campaign had planned a message to each of two who are merged before it goes out. */
class MergedRecipientTest {
    private final World world = new World();
    private final HashedNumberKeys numberKeys = new HashedNumberKeys();

    @BeforeEach
    void consent() {
        var kari = world.customers.find(STUDIO, world.kari.id()).orElseThrow();
        var consent = ACustomer.aCustomer(1)
                .withBasis(MarketingBasis.CONSENT)
                .history()
                .marketing()
                .getFirst();
        world.customers.change(kari, HistoryChange.ofMarketing(consent));
    }

    @Test
    void ofTwoNumbersTheOneThatIsUsedFromNowOnGetsOne() {
        var second = planTwin(ACustomer.aCustomer(2));

        merge(MergeChoice.Side.KEEP);
        dispatch(second);

        assertThat(world.phone()).singleElement().satisfies(sms -> assertThat(sms.to())
                .isEqualTo(world.kari.phone()));
        assertThat(found(second).reason()).contains(Reason.NUMBER_CHANGED);
    }

    @Test
    void soDoesTheRemovedOnesNumberWhenThatIsChosen() {
        var second = planTwin(ACustomer.aCustomer(2));

        merge(MergeChoice.Side.REMOVE);
        dispatch(second);

        assertThat(world.phone()).singleElement().satisfies(sms -> assertThat(sms.to())
                .isEqualTo(second.to().orElseThrow()));
        assertThat(world.found().reason()).contains(Reason.NUMBER_CHANGED);
    }

    @Test
    void ofOneNumberTheFirstGoesAndNoOther() {
        var second =
                planTwin(ACustomer.aCustomer(2).withPhone(world.kari.phone().e164()));

        merge(MergeChoice.Side.KEEP);
        dispatch(second);

        assertThat(world.phone()).hasSize(1);
        assertThat(found(second).state()).isEqualTo(MessageState.SKIPPED);
        assertThat(found(second).reason()).contains(Reason.SAME_NUMBER);
    }

    @Test
    void whoSaidNoOnTheOtherNumberGetsNothing() {
        var second = planTwin(ACustomer.aCustomer(2));
        var other = numberKeys.of(STUDIO, second.to().orElseThrow());
        world.numbers.save(STUDIO, world.numbers.find(STUDIO, other).optedOut(OptOut.MARKETING, NOON));

        merge(MergeChoice.Side.KEEP);
        dispatch(second);

        assertThat(world.phone()).isEmpty();
        assertThat(world.found().reason()).contains(Reason.OPTED_OUT);
    }

    @Test
    void partedAgainEachGetsHerOwn() {
        var second = planTwin(ACustomer.aCustomer(2));
        merge(MergeChoice.Side.KEEP);

        new UndoMerge(world.customers, world.clock).undo(STUDIO, world.kari.id(), second.customer());
        dispatch(second);

        assertThat(world.phone()).hasSize(2);
    }

    private Message planTwin(ACustomer twin) {
        var withConsent = twin.withBasis(MarketingBasis.CONSENT);
        Customer customer = withConsent.build();
        world.customers.add(customer, withConsent.history());
        var first = world.message;
        var plan = new Message.Plan(
                STUDIO,
                first.source(),
                world.message(2).code(),
                customer.id(),
                customer.phone(),
                numberKeys.of(STUDIO, customer.phone()),
                first.kind(),
                "Hei! Ny time?",
                first.senderName(),
                first.parts(),
                first.price(),
                0,
                Optional.empty());
        var planned = Message.planned(plan, MessageState.QUEUED, Optional.empty(), world.clock.instant());
        world.plan(planned);
        return planned;
    }

    private void merge(MergeChoice.Side phone) {
        var merged = new MergeCustomers(
                        world.customers, world.numbers, numberKeys, new CollectingJournal(), world.clock)
                .merge(
                        STUDIO,
                        new MergeWish(
                                world.kari.id(),
                                ACustomer.aCustomer(2).build().id(),
                                Optional.empty(),
                                Optional.of(phone),
                                Optional.empty()),
                        "mrg_00000000000000000001",
                        new AccountId("acc_00000000000000000001"));
        assertThat(merged).isInstanceOf(MergeCustomers.Outcome.Merged.class);
    }

    private void dispatch(Message second) {
        world.dispatch().dispatch(world.message.ref());
        world.dispatch().dispatch(second.ref());
    }

    private Message found(Message message) {
        return world.messages.find(message.ref()).orElseThrow();
    }
}
