package no.rebookly.lambda.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.rebookly.campaign.Outcome;
import no.rebookly.campaign.ReasonCounts;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;

/** Decisions and their reasons as clients see them. */
public final class DecisionJson {
    private DecisionJson() {}

    /** {@code outcome}, {@code reason}, {@code sentence} and {@code until}, to stand among other fields. */
    public static ObjectNode of(Decision decision, Language language) {
        var reason = decision.reasonIfAny();
        return Json.object()
                .put("outcome", Outcome.of(decision).name())
                .put("reason", reason.map(Reason::name).orElse(null))
                .put("sentence", reason.map(why -> why.words().in(language)).orElse(null))
                .put("until", decision instanceof Decision.Hold hold ? Json.instant(hold.until()) : null);
    }

    public static ArrayNode reasons(List<ReasonCounts.Row> rows, Language language) {
        var json = Json.array();
        for (var row : rows) {
            json.addObject()
                    .put("outcome", row.outcome().name())
                    .put("reason", row.reason().name())
                    .put("count", row.count())
                    .put("sentence", row.reason().words().in(language));
        }
        return json;
    }
}
