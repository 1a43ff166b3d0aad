package no.rebookly.erasure;

import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.DeleteCustomer;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.due.Due;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Link;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Journal;
import no.rebookly.sending.Mortal;
import no.rebookly.sending.Reason;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Erasing dies before and after every call to a port; the planner goes on, and nothing personal is left. */
class EraseCrashTest {
    @Test
    void whereverErasingDiesThePlannerEndsIt() {
        var deaths = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = new World();
                var mortal = new Mortal(call, before);
                if (!dies(world, mortal)) {
                    break;
                }
                deaths++;
                if (world.kari().orElseThrow().isActive()) {
                    world.assertNothingHappened();
                    continue; // Nothing was promised yet.
                }
                world.runPlannerFor(3);
                world.assertErased((before ? "before" : "after") + " call " + call);
            }
        }
        assertThat(deaths).isGreaterThan(40);
    }

    @Test
    void thePlannerErasesAfterThirtyDaysAndNotBefore() {
        var world = new World();
        world.delete(world.customers).delete(STUDIO, World.KARI, CustomerState.REGRET);
        world.clock.advance(CustomerState.REGRET.minusMinutes(1));
        world.runPlannerFor(0);
        assertThat(world.kari()).isPresent();
        assertThat(world.customers.history(world.kari().orElseThrow()).visits()).hasSize(2);

        world.clock.advance(Duration.ofMinutes(1));
        world.runPlannerFor(2);

        world.assertErased("after thirty days");
    }

    @Test
    void anSmsThatWasPlannedWhileSheWasBeingErasedIsFoundByTheLastLook() {
        var world = new World();
        world.delete(world.customers).delete(STUDIO, World.KARI, Duration.ZERO);
        world.erase(new Mortal(Integer.MAX_VALUE, true)).erase(STUDIO, World.KARI);
        var late = world.planned(ACampaign.aCampaign(4).build(), World.KARI, MessageState.QUEUED, true);

        world.runPlannerFor(2);

        assertThat(world.messages.find(late.ref()).orElseThrow()).satisfies(message -> {
            assertThat(message.to()).isEmpty();
            assertThat(message.state()).isEqualTo(MessageState.CANCELLED);
        });
        world.assertErased("with a late SMS");
    }

    private static boolean dies(World world, Mortal mortal) {
        try {
            world.delete(mortal.watch(Customers.class, world.customers)).delete(STUDIO, World.KARI, Duration.ZERO);
            world.erase(mortal).erase(STUDIO, World.KARI);
        } catch (Mortal.Died died) {
            return true;
        }
        return mortal.hasDied();
    }

    /** Kari, in whom Kari Berg was found, and an SMS to them in every state. */
    private static final class World {
        static final CustomerId KARI = aCustomer(1).build().id();
        static final CustomerId KARI_BERG = aCustomer(2).build().id();

        final TestClock clock = new TestClock(NOON);
        final InMemoryCustomers customers = new InMemoryCustomers();
        final InMemoryCampaigns campaigns = new InMemoryCampaigns();
        final InMemoryAutomations automations = new InMemoryAutomations();
        final InMemoryMessages messages = new InMemoryMessages();
        final InMemoryLinks links = new InMemoryLinks();
        final InMemoryNumbers numbers = new InMemoryNumbers();
        final CollectingJournal journal = new CollectingJournal();
        final Codes codes = (studio, intent, customer) ->
                new Code(intent.substring(21, 24) + customer.value().substring(17));
        final NumberKey number =
                new HashedNumberKeys().of(STUDIO, aCustomer(1).build().phone());
        final Message queued;
        final Message held;
        final Message sent;
        final Message skipped;
        final Message sending;

        World() {
            var kari = aCustomer(1).whoCame("2026-01-10").withBasis(MarketingBasis.CONSENT);
            var berg = aCustomer(2).named("Kari Berg").whoCame("2026-02-10");
            customers.add(kari.build(), kari.history());
            customers.add(berg.build(), berg.history());
            var keeper = kari().orElseThrow();
            var other = customers.find(STUDIO, KARI_BERG).orElseThrow();
            customers.changeBoth(
                    keeper.with(keeper.lineage().absorbing(other)),
                    other.with(new CustomerState.Merged(keeper.id(), NOON)));
            for (int campaign = 1; campaign <= 4; campaign++) {
                campaigns.add(ACampaign.aCampaign(campaign).build());
            }
            queued = planned(ACampaign.aCampaign(1).build(), KARI, MessageState.QUEUED, true);
            held = planned(ACampaign.aCampaign(2).build(), KARI, MessageState.HELD, true);
            sent = planned(ACampaign.aCampaign(1).build(), KARI_BERG, MessageState.DELIVERED, true);
            skipped = planned(ACampaign.aCampaign(3).build(), KARI, MessageState.SKIPPED, false);
            automations.add(AnAutomation.rebooking(1, 6).build());
            planned(
                    AnAutomation.rebooking(1, 6).build().source(),
                    new Code("occasion01"),
                    KARI,
                    MessageState.SKIPPED,
                    false);
            sending = planned(ACampaign.aCampaign(3).build(), KARI_BERG, MessageState.SENDING, true);
            numbers.save(STUDIO, NumberRecord.unknown(number).optedOut(OptOut.MARKETING, NOON));
        }

        Message planned(Campaign campaign, CustomerId customer, MessageState state, boolean linked) {
            return planned(campaign.source(), codes.of(STUDIO, campaign.source(), customer), customer, state, linked);
        }

        Message planned(Source source, Code code, CustomerId customer, MessageState state, boolean linked) {
            var plan = new Message.Plan(
                    STUDIO,
                    source,
                    code,
                    customer,
                    aCustomer(1).build().phone(),
                    number,
                    MessageKind.MARKETING,
                    "Hei Kari! Ny time?",
                    "Salong",
                    1,
                    new Money(60),
                    0,
                    Optional.empty());
            var message = Message.planned(plan, state, Optional.empty(), NOON);
            messages.plan(message);
            if (linked) {
                links.add(Link.planned(message.ref(), customer, number, MessageKind.MARKETING, Optional.empty(), NOON));
            }
            return message;
        }

        Optional<Customer> kari() {
            return customers.findInAnyState(STUDIO, KARI);
        }

        DeleteCustomer delete(Customers through) {
            return new DeleteCustomer(through, clock);
        }

        EraseCustomer erase(Mortal mortal) {
            return new EraseCustomer(
                    mortal.watch(Customers.class, customers),
                    mortal.watch(Campaigns.class, campaigns),
                    mortal.watch(Automations.class, automations),
                    mortal.watch(Codes.class, codes),
                    mortal.watch(Messages.class, messages),
                    mortal.watch(Journal.class, journal),
                    clock);
        }

        /** At this minute and at so many after it. */
        void runPlannerFor(int minutes) {
            for (int minute = 0; minute <= minutes; minute++) {
                var now = clock.instant();
                customers.due().filter(due -> !due.at().isAfter(now)).toList().forEach(due -> {
                    if (due instanceof Due.CustomerDue its) {
                        erase(new Mortal(Integer.MAX_VALUE, true)).erase(its.studio(), its.customer());
                    }
                });
                clock.advance(Duration.ofMinutes(1));
            }
        }

        void assertNothingHappened() {
            assertThat(customers.history(kari().orElseThrow()).visits()).hasSize(2);
            assertThat(messages.find(queued.ref()).orElseThrow().text()).isNotEmpty();
            assertThat(journal.erased()).isEmpty();
        }

        void assertErased(String place) {
            for (var id : List.of(KARI, KARI_BERG)) {
                assertThat(customers.findInAnyState(STUDIO, id)).as(place).isEmpty();
            }
            customers.add(aCustomer(1).build(), no.rebookly.customer.History.NONE);
            assertThat(customers.history(aCustomer(1).build()).visits())
                    .as(place)
                    .isEmpty();
            assertThat(messages.all()).as(place).allSatisfy(message -> {
                assertThat(message.to()).isEmpty();
                assertThat(message.text()).isEmpty();
            });
            assertThat(state(queued)).as(place).isEqualTo(MessageState.CANCELLED);
            assertThat(messages.find(queued.ref()).orElseThrow().reason()).contains(Reason.CUSTOMER_GONE);
            assertThat(state(held)).as(place).isEqualTo(MessageState.CANCELLED);
            assertThat(state(sent)).as(place).isEqualTo(MessageState.DELIVERED);
            assertThat(state(skipped)).as(place).isEqualTo(MessageState.SKIPPED);
            assertThat(state(sending)).as(place).isEqualTo(MessageState.SENDING);
            assertThat(links.find(sent.code())).as(place).isPresent();
            assertThat(numbers.find(STUDIO, number).optOut()).as(place).isEqualTo(OptOut.MARKETING);
            assertThat(journal.erased()).as(place).containsExactlyInAnyOrder(KARI, KARI_BERG);
        }

        private MessageState state(Message message) {
            return messages.find(message.ref()).orElseThrow().state();
        }
    }
}
