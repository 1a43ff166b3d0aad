package no.rebookly.lambda;

import java.nio.charset.StandardCharsets;
import no.rebookly.language.Language;

/** Writes a problem as RFC 9457 tells it. Apart from {@link Response}, so that a redirect starts without databind. */
final class ProblemJson {
    private ProblemJson() {}

    static String of(Problem problem, Language language) {
        var json = Json.object()
                .put("type", "/problems/" + problem.name())
                .put("title", problem.title().in(language))
                .put("status", problem.status())
                .put("detail", problem.detail().in(language));
        if (!problem.errors().isEmpty()) {
            var errors = json.putArray("errors");
            for (var error : problem.errors()) {
                errors.addObject()
                        .put("pointer", error.pointer())
                        .put("detail", error.detail().in(language));
            }
        }
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
