package no.rebookly.system;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** docs/openapi.yaml, holding every answer that the running system gives against what the page says. */
final class Contract {
    static final Path PAGE = Path.of("../../docs/openapi.yaml").toAbsolutePath().normalize();

    private final OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForSpecificationUrl(
                    PAGE.toUri().toString())
            .build();
    private final Routes documented = Routes.read(PAGE);
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** @throws AssertionError telling where the answer differs from the page, without what it holds */
    void check(String method, String path, HttpResponse<String> answer) {
        var route = documented.find(method, path);
        if (route.isEmpty()) {
            return;
        }
        seen.add(method + " " + route.get() + " " + answer.statusCode());
        if (!documented.statuses(method, route.get()).contains(answer.statusCode())) {
            throw new AssertionError(method + " " + route.get() + " answered " + answer.statusCode()
                    + ", which docs/openapi.yaml does not name");
        }
        var response = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        var report =
                validator.validateResponse(path, Method.valueOf(method.toUpperCase(Locale.ROOT)), response.build());
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + route.get() + " " + answer.statusCode() + ": " + told(report));
        }
    }

    /** The successes that the page promises and nobody has seen. */
    Set<String> unseenSuccesses() {
        var unseen = new TreeSet<String>(Comparator.naturalOrder());
        unseen.addAll(documented.successes());
        unseen.removeAll(seen);
        return unseen;
    }

    private static String told(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + " " + message.getMessage())
                .collect(Collectors.joining("; "));
    }
}
