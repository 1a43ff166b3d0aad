package no.rebookly.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import no.rebookly.job.Job;
import no.rebookly.language.Language;
import no.rebookly.language.Words;

/** A job as clients see it, and why long work failed. */
public final class JobJson {
    private JobJson() {}

    public static ObjectNode of(Job job, Language language) {
        var json = Json.object()
                .put("id", job.id().value())
                .put("kind", job.kind().name())
                .put("state", job.state().name())
                .put("done", job.done())
                .put("total", job.total());
        if (job.result().isEmpty()) {
            json.putNull("result");
        } else {
            var result = json.putObject("result");
            new TreeMap<>(job.result()).forEach(result::put);
        }
        json.set("problem", job.problem().map(why -> problem(why, language)).orElse(null));
        return json;
    }

    /** In the form of RFC 9457, though it is no answer to a request. */
    public static ObjectNode problem(Words why, Language language) {
        return Json.object()
                .put("type", "/problems/work-failed")
                .put("title", language == Language.NB ? "Arbeidet stoppet" : "The work stopped")
                .put("status", 422)
                .put("detail", why.in(language));
    }
}
