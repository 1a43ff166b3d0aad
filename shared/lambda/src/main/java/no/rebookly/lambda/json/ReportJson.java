package no.rebookly.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.rebookly.campaign.Report;
import no.rebookly.effect.Interval;
import no.rebookly.effect.Lift;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import org.jspecify.annotations.Nullable;

/** What came of a campaign or a rule, as clients see it. */
public final class ReportJson {
    private static final double TENTHS = 10;
    private static final double HUNDRED = 100;

    private ReportJson() {}

    public static JsonNode of(Report report, Language language) {
        var json = Json.object()
                .put("planned", report.planned())
                .put("held", report.held())
                .put("skipped", report.skipped());
        json.set("reasons", DecisionJson.reasons(report.reasons(), language));
        json.put("sent", report.sent())
                .put("delivered", report.delivered())
                .put("undelivered", report.undelivered())
                .put("noReceipt", report.noReceipt())
                .put("failed", report.failed())
                .put("unknown", report.unknown())
                .put("cancelled", report.cancelled());
        json.set("clicks", MessageJson.clicks(report.clicks()));
        json.put("personClicks", report.personClicks())
                .put("optOuts", report.optOuts())
                .put("rebookedDirect", report.rebookedDirect())
                .put("rebookedIndirect", report.rebookedIndirect());
        json.set("revenue", report.revenue().<JsonNode>map(Json::money).orElse(null));
        json.put("holdout", report.holdout());
        json.set("lift", report.lift().map(lift -> lift(lift, language)).orElse(null));
        return json;
    }

    /** How many more of a hundred came back, and what to take from it. */
    public static JsonNode lift(Lift lift, Language language) {
        var interval = lift.interval();
        return Json.object()
                .put("low", ofAHundred(interval.map(Interval::low)))
                .put("high", ofAHundred(interval.map(Interval::high)))
                .put("sentence", lift.words().in(language));
    }

    private static @Nullable Double ofAHundred(Optional<Double> share) {
        return share.map(value -> Math.round(value * HUNDRED * TENTHS) / TENTHS).orElse(null);
    }
}
