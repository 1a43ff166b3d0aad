package no.rebookly.effect;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.campaign.Report;
import no.rebookly.campaign.ReportCampaign;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.ChangeHistory;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MergeChoice;
import no.rebookly.customer.MergeCustomers;
import no.rebookly.customer.MergeWish;
import no.rebookly.customer.UndoMerge;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.TestClock;

/** A studio whose SMS arrive, are tapped, and bring people back, as a test tells it. */
final class EffectWorld {
    static final Source AUTUMN = new Source("cmp_00000000000000000001");
    static final Source WINTER = new Source("cmp_00000000000000000002");

    final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryMessages messages = new InMemoryMessages();
    final InMemoryLinks links = new InMemoryLinks();
    private final HashedNumberKeys numberKeys = new HashedNumberKeys();
    private final ChangeHistory changeHistory = new ChangeHistory(customers, clock);
    private final MergeCustomers mergeCustomers =
            new MergeCustomers(customers, new InMemoryNumbers(), numberKeys, new CollectingJournal(), clock);
    private final UndoMerge undoMerge = new UndoMerge(customers, clock);
    private final MeasureEffect measureEffect = new MeasureEffect(customers, messages, links);
    private int made;

    Customer has(int number) {
        var customer = aCustomer(number);
        customers.add(customer.build(), customer.history());
        return customer.build();
    }

    /** Marketing, planned and delivered now. */
    Message delivered(Source source, Customer to) {
        return sent(source, to, MessageKind.MARKETING, MessageState.DELIVERED);
    }

    Message sent(Source source, Customer to, MessageKind kind, MessageState state) {
        var message = planned(source, to, kind, state, Optional.empty());
        links.add(Link.planned(
                message.ref(),
                to.id(),
                message.number(),
                kind,
                Optional.of(URI.create("https://salong.example/bestill")),
                clock.instant()));
        links.personFrom(message.code(), clock.instant().plus(Link.SCANNERS_MINUTE));
        return message;
    }

    Message skipped(Source source, Customer to, Reason reason) {
        return planned(source, to, MessageKind.MARKETING, MessageState.SKIPPED, Optional.of(reason));
    }

    private Message planned(Source source, Customer to, MessageKind kind, MessageState state, Optional<Reason> reason) {
        var plan = new Message.Plan(
                STUDIO,
                source,
                new Code(String.format("code%06d", ++made)),
                to.id(),
                to.phone(),
                numberKeys.of(STUDIO, to.phone()),
                kind,
                "Hei!",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.empty());
        var message = Message.planned(plan, state, reason, clock.instant());
        messages.plan(message);
        return message;
    }

    /** A person follows the link now; for the first minute nobody is taken for one. */
    void tapped(Message message) {
        visited(message, Visitor.PERSON);
    }

    void visited(Message message, Visitor visitor) {
        links.visit(message.code(), visitor, clock.instant());
    }

    VisitId came(Customer customer, String day) {
        return came(customer, day, Optional.empty());
    }

    VisitId came(Customer customer, String day, Optional<Money> price) {
        var id = new VisitId(String.format("vis_%020d", ++made));
        change(
                customer,
                List.of(Visit.registered(id, LocalDate.parse(day), Optional.empty(), price)),
                List.of(),
                List.of());
        return id;
    }

    void takenBack(Customer customer, VisitId id) {
        var gone = customers.history(customers.find(STUDIO, customer.id()).orElseThrow()).visits().stream()
                .filter(visit -> visit.id().equals(id))
                .toList();
        change(customer, List.of(), gone, List.of());
    }

    /** Registered now. */
    Appointment booked(Customer customer, String at) {
        var booking = Appointment.booked(
                new AppointmentId(String.format("apt_%020d", ++made)),
                Instant.parse(at),
                Optional.empty(),
                clock.instant());
        change(customer, List.of(), List.of(), List.of(booking));
        return booking;
    }

    void cancelled(Customer customer, Appointment booking) {
        changeHistory.change(
                STUDIO,
                customer.id(),
                history -> Optional.of(new HistoryChange(
                        List.of(), List.of(), List.of(), List.of(booking.id()), List.of(), List.of())));
    }

    private void change(Customer customer, List<Visit> added, List<Visit> removed, List<Appointment> booked) {
        changeHistory.change(
                STUDIO,
                customer.id(),
                history -> Optional.of(new HistoryChange(added, removed, booked, List.of(), List.of(), List.of())));
    }

    void merged(Customer keep, Customer remove) {
        mergeCustomers.merge(
                STUDIO,
                new MergeWish(
                        keep.id(),
                        remove.id(),
                        Optional.of(MergeChoice.Side.KEEP),
                        Optional.of(MergeChoice.Side.KEEP),
                        Optional.empty()),
                "mrg_" + ++made,
                new AccountId("acc_00000000000000000001"));
    }

    void parted(CustomerId keep, CustomerId remove) {
        undoMerge.undo(STUDIO, keep, remove);
    }

    Effect effect(Message message) {
        var found = messages.find(message.ref()).orElseThrow();
        return measureEffect
                .measure(STUDIO, List.of(found), links.findAll(List.of(message.code())))
                .getOrDefault(message.code(), Effect.NONE);
    }

    Optional<Rebooked> rebooked(Message message) {
        return effect(message).rebooked();
    }

    Report report(Source source) {
        return new ReportCampaign(new InMemoryCampaigns(), messages, links, customers, clock).report(STUDIO, source);
    }
}
