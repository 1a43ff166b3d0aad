package no.rebookly.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.Begun;
import no.rebookly.idempotency.KeptAnswer;

/** Makes a request act once by its Idempotency-Key, and answer the same again. */
final class Once {
    private static final Pattern KEY = Pattern.compile("[!-~]{8,64}");

    private final Supplier<Answers> answers;

    Once(Supplier<Answers> answers) {
        this.answers = answers;
    }

    Response handle(Route route, Request request) {
        var key = request.header("idempotency-key")
                .filter(text -> KEY.matcher(text).matches())
                .orElseThrow(Problems.KEY_MISSING::asException);
        var studio = request.caller().studio();
        var begun = answers.get().begin(studio, key, hash(request), request.now());
        return switch (begun) {
            case Begun.Answered(var answer) ->
                new Response(answer.status(), answer.headers(), List.of(), answer.body())
                        .with("idempotent-replayed", "true");
            case Begun.OtherRequest() -> throw Problems.KEY_REUSED.asException();
            case Begun.StillRunning() -> throw Problems.STILL_RUNNING.asException();
            case Begun.Fresh(var since) -> run(route, request, key, since);
        };
    }

    private Response run(Route route, Request request, String key, Instant since) {
        var studio = request.caller().studio();
        var ids = new DerivedIds(studio.value() + "\n" + key + "\n" + since);
        try {
            var response = route.handler().handle(request.with(ids));
            answers.get().finish(studio, key, new KeptAnswer(response.status(), response.headers(), response.body()));
            return response;
        } catch (ProblemException refused) {
            answers.get().forget(studio, key);
            throw refused;
        } catch (RuntimeException fault) {
            answers.get().release(studio, key);
            throw fault;
        }
    }

    private static String hash(Request request) {
        var digest = sha256();
        digest.update((request.method() + "\n" + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(request.body()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
