package no.rebookly.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rebookly.campaign.CampaignId;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Rhythm;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.RecentSend;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Hours;
import no.rebookly.time.QuietHours;

/** A customer with a consent and a number of her own, of whom a test names only what matters to it. */
public final class Someone {
    public static final StudioId STUDIO_ID = new StudioId("stu_00000000000000000001");
    public static final Source CAMPAIGN = Source.of(new CampaignId("cmp_00000000000000000001"));
    public static final Source EARLIER = Source.of(new CampaignId("cmp_00000000000000000002"));
    /** A Tuesday at 11 in the morning in Norway. */
    public static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    public static final Studio STUDIO = studio(0);

    private final String id;
    private String name = "Kari Nordmann";
    private String phone;
    private Optional<MarketingBasis> basis = Optional.of(MarketingBasis.CONSENT);
    private final TreeSet<String> tags = new TreeSet<>();
    private final TreeSet<String> categories = new TreeSet<>();
    private final List<LocalDate> visits = new ArrayList<>();
    private long spend;
    private Optional<Instant> nextAppointment = Optional.empty();
    private Instant createdAt = Instant.parse("2026-01-05T08:00:00Z");
    private final List<RecentSend> recent = new ArrayList<>();
    private Optional<Instant> clickedAt = Optional.empty();

    private Someone(int number) {
        this.id = String.format("cus_%020d", number);
        this.phone = String.format("+47400%05d", number);
    }

    public static Someone someone() {
        return new Someone(1);
    }

    public static Someone someone(int number) {
        return new Someone(number);
    }

    public static Studio studio(int holdoutPercent) {
        return new Studio(
                STUDIO_ID,
                "Salong Saks",
                Optional.of(java.net.URI.create("https://salong.example/bestill")),
                new QuietHours(Hours.of(9, 20), Optional.of(Hours.of(10, 16))),
                new TreeSet<>(List.of(LocalDate.parse("2026-11-26"))),
                holdoutPercent,
                Optional.empty(),
                Optional.empty(),
                TUESDAY,
                1);
    }

    public static Code code(int number) {
        return new Code(String.format("%010d", number));
    }

    public Someone named(String other) {
        name = other;
        return this;
    }

    public Someone withPhone(String e164) {
        phone = e164;
        return this;
    }

    public Someone withBasis(Optional<MarketingBasis> other) {
        basis = other;
        return this;
    }

    public Someone tagged(String tag) {
        tags.add(tag);
        return this;
    }

    public Someone whoHad(String category) {
        categories.add(category);
        return this;
    }

    /** Said again, she came on that day too. */
    public Someone lastSeen(String day) {
        visits.add(LocalDate.parse(day));
        return this;
    }

    public Someone whoSpent(long kroner) {
        spend = kroner * 100;
        return this;
    }

    public Someone booked(String instant) {
        nextAppointment = Optional.of(Instant.parse(instant));
        return this;
    }

    public Someone knownSince(String instant) {
        createdAt = Instant.parse(instant);
        return this;
    }

    public Someone whoGot(int code, Source source, MessageKind kind, Instant at) {
        recent.add(new RecentSend(code(code), source, kind, at));
        return this;
    }

    public Someone whoClicked(String instant) {
        clickedAt = Optional.of(Instant.parse(instant));
        return this;
    }

    public Customer customer() {
        return Customer.of(
                        STUDIO_ID,
                        new CustomerId(id),
                        new CustomerName(name),
                        new PhoneNumber(phone),
                        tags,
                        basis,
                        new Customer.Facts(
                                visits.stream().min(Comparator.naturalOrder()),
                                lastVisit(),
                                visits.size(),
                                spend,
                                rhythms(),
                                visits.isEmpty()
                                        ? Optional.empty()
                                        : Rhythm.of(visits).gapDays(),
                                nextAppointment
                                        .map(at -> new Customer.Upcoming(
                                                new AppointmentId("apt_00000000000000000001"), at, true))
                                        .stream()
                                        .toList(),
                                Optional.empty()),
                        createdAt)
                .withVersion(1);
    }

    private Optional<LocalDate> lastVisit() {
        return visits.stream().max(Comparator.naturalOrder());
    }

    private SortedMap<String, Rhythm> rhythms() {
        var rhythms = new TreeMap<String, Rhythm>();
        categories.forEach(category ->
                rhythms.put(category, new Rhythm(lastVisit().orElse(LocalDate.EPOCH), 1, Optional.empty())));
        return rhythms;
    }

    public NumberRecord number() {
        var known = NumberRecord.unknown(numberKey(new PhoneNumber(phone)));
        return new NumberRecord(
                known.key(),
                known.optOut(),
                known.optedOutAt(),
                false,
                0,
                recent,
                Optional.empty(),
                clickedAt,
                recent.isEmpty() ? 0 : 1);
    }

    public static NumberKey numberKey(PhoneNumber phone) {
        return new NumberKey(String.format("%043d", Long.parseLong(phone.e164().substring(1))));
    }

    /** As a recipient whose own intent has the code 1. */
    public Recipient recipient() {
        return recipientWith(number());
    }

    public Recipient recipientWith(NumberRecord record) {
        return new Recipient(customer(), record, code(1), true, Optional.empty());
    }
}
