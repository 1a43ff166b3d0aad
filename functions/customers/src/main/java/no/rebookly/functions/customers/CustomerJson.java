package no.rebookly.functions.customers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Visit;
import no.rebookly.lambda.Json;
import no.rebookly.money.Money;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;

/** Customers and their history as clients see them. */
final class CustomerJson {
    /** Of what an import did not bring: an import's id stands there otherwise. */
    private static final String OWNER = "owner";

    private CustomerJson() {}

    /** @param number an opt-out of the number outweighs the customer's own basis */
    static ObjectNode customer(Customer customer, NumberRecord number, Instant now) {
        var facts = customer.facts();
        var json = Json.object()
                .put("id", customer.id().value())
                .put("name", customer.name().value())
                .put("phone", customer.phone().e164());
        var tags = json.putArray("tags");
        customer.tags().forEach(tags::add);
        var marketing = number.optOut() == OptOut.NONE
                ? customer.basis().map(Enum::name).orElse("NONE")
                : "OPTED_OUT";
        json.put("marketing", marketing)
                .put("wrongNumber", number.wrongNumber())
                .put("lastVisit", facts.lastVisit().map(LocalDate::toString).orElse(null))
                .put("nextAppointment", Json.instant(facts.nextAppointment(now)))
                .put("visitCount", facts.visitCount());
        json.set("spend", Json.money(new Money(facts.spendOre())));
        return json;
    }

    /** With when she was deleted, and until when she can be brought back. */
    static ObjectNode inList(Customer customer, NumberRecord number, Instant now) {
        var json = customer(customer, number, now);
        if (customer.state() instanceof CustomerState.Deleted deleted) {
            json.put("deletedAt", Json.instant(deleted.at())).put("eraseAt", Json.instant(deleted.eraseAt()));
        }
        return json;
    }

    static ObjectNode visit(Visit visit) {
        var json = Json.object()
                .put("id", visit.id().value())
                .put("day", visit.day().toString())
                .put("category", visit.category().orElse(null));
        json.set("price", Json.money(visit.price().orElse(null)));
        return json.put("source", visit.source().orElse(OWNER));
    }

    static ObjectNode appointment(Appointment appointment) {
        return Json.object()
                .put("id", appointment.id().value())
                .put("at", Json.instant(appointment.at()))
                .put("category", appointment.category().orElse(null))
                .put("source", appointment.source().orElse(OWNER));
    }

    static ObjectNode marketing(MarketingEntry entry) {
        var json = Json.object().put("at", Json.instant(entry.at()));
        switch (entry.act()) {
            case MarketingEntry.Act.Asserted(var basis, var wording) ->
                json.put("act", "ASSERTED").put("basis", basis.name()).put("wording", wording);
            case MarketingEntry.Act.OptedOut(var choice) ->
                json.put("act", "OPTED_OUT").put("optOut", choice.name());
            case MarketingEntry.Act.WrongNumber() -> json.put("act", "WRONG_NUMBER");
            case MarketingEntry.Act.Resumed() -> json.put("act", "RESUMED");
            case MarketingEntry.Act.TakenBack() -> json.put("act", "TAKEN_BACK");
        }
        return json.put("source", entry.source()).put("by", entry.by().orElse(null));
    }
}
