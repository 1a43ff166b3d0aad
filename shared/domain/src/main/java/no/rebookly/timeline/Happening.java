package no.rebookly.timeline;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Visit;
import no.rebookly.link.Link;
import no.rebookly.message.Message;
import no.rebookly.message.MessageId;
import no.rebookly.time.Oslo;

/** Something that happened with a customer, or will. */
public sealed interface Happening {
    /** Where it stands among the others; never changes. */
    Instant at();

    /** Tells it from everything else that stands there. */
    String name();

    record Visited(Visit visit) implements Happening {
        /** Only the day is known. */
        @Override
        public Instant at() {
            return Oslo.startOf(visit.day());
        }

        @Override
        public String name() {
            return visit.id().value();
        }
    }

    record Booked(Appointment appointment) implements Happening {
        @Override
        public Instant at() {
            return appointment.at();
        }

        @Override
        public String name() {
            return appointment.id().value();
        }
    }

    /** A line of the marketing ledger. */
    record Stated(MarketingEntry entry) implements Happening {
        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public String name() {
            var wording = entry.act() instanceof MarketingEntry.Act.Asserted asserted ? asserted.wording() : "";
            return entry.act() + " " + (entry.source() + wording).hashCode();
        }
    }

    /** An SMS that was planned for her, whatever became of it; it stands where it was planned. */
    record Written(Message message, Optional<Link> link) implements Happening {
        @Override
        public Instant at() {
            return message.plannedAt();
        }

        @Override
        public String name() {
            return message.id().value();
        }
    }

    /** She, or whoever holds her phone, followed the link of an SMS for the first time. */
    record Clicked(MessageId message, Instant at) implements Happening {
        @Override
        public String name() {
            return message.value() + " click";
        }
    }
}
