package no.rebookly.functions.customers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import no.rebookly.customer.Customer;
import no.rebookly.customer.MergePlan;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;

/** Two customers side by side, and what they would be as one. */
final class MergeJson {
    private MergeJson() {}

    static ObjectNode side(Customer customer, NumberRecord number, Instant now) {
        return CustomerJson.customer(customer, number, now).put("createdAt", Json.instant(customer.createdAt()));
    }

    static ObjectNode both(ObjectNode keep, ObjectNode remove) {
        var json = Json.object();
        json.set("keep", keep);
        json.set("remove", remove);
        return json;
    }

    /** @param both the two as they are now */
    static ObjectNode plan(MergePlan plan, ObjectNode both, Instant now, Language language) {
        var number = plan.laid() == OptOut.NONE ? plan.number() : plan.number().optedOut(plan.laid(), plan.at());
        both.set(
                "result",
                side(plan.kept(), number, now)
                        .put("appointmentCount", plan.history().appointments().size()));
        both.put("name", plan.choice().name().name())
                .put("phone", plan.choice().phone().name());
        var leftOut = both.putArray("tagsLeftOut");
        plan.tagsLeftOut().forEach(leftOut::add);
        both.put("optOut", plan.laid().name());
        var notes = both.putArray("notes");
        MergeNotes.of(plan).forEach(note -> notes.add(note.in(language)));
        both.putObject("versions")
                .put("keep", plan.keep().version())
                .put("remove", plan.remove().version());
        return both;
    }
}
