package no.rebookly.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import no.rebookly.platform.Settings;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;

/** Lets a request in or tells why not: whence it came, and who asks. */
final class Gate {
    /** How often a session's last use is written: its idle limit is counted in days. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private final Settings settings;
    private final Supplier<Sessions> sessions;

    Gate(Settings settings, Supplier<Sessions> sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    Request admit(Route route, Request request) {
        var access = route.access();
        if (access == Access.OPEN) {
            return request;
        }
        checkFront(request);
        checkOrigin(request);
        if (access == Access.VISITOR) {
            return request;
        }
        var session = find(request).orElseThrow(Problems.NO_SESSION::asException);
        check(access, session, request.now());
        return request.by(new Caller(session));
    }

    private void checkFront(Request request) {
        settings.originSecret().ifPresent(secret -> {
            var given = request.header("x-origin-secret").orElse("").getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8))) {
                throw Problems.ORIGIN.asException();
            }
        });
    }

    private void checkOrigin(Request request) {
        var reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!reads
                && !request.header("origin")
                        .filter(settings.productOrigins()::contains)
                        .isPresent()) {
            throw Problems.ORIGIN.asException();
        }
    }

    private Optional<Session> find(Request request) {
        var now = request.now();
        var live = Optional.ofNullable(request.cookies().get(SessionCookie.name(settings)))
                .flatMap(SessionToken::parse)
                .flatMap(token -> sessions.get().find(token.hash()))
                .filter(session -> session.isLive(now));
        live.filter(session -> session.level() == SessionLevel.FULL)
                .filter(session -> session.lastSeenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> sessions.get().change(session.seenAt(now)));
        return live;
    }

    private static void check(Access access, Session session, Instant now) {
        var level = session.level();
        switch (access) {
            case OPEN, VISITOR, ANY_SESSION -> {}
            case SECOND_FACTOR -> {
                if (level != SessionLevel.SECOND_FACTOR) {
                    throw Problems.WRONG_LEVEL.asException();
                }
            }
            case ENROLLING -> {
                if (level == SessionLevel.SECOND_FACTOR) {
                    throw Problems.SECOND_FACTOR.asException();
                }
                if (level == SessionLevel.FULL && !session.isSteppedUp(now)) {
                    throw Problems.STEP_UP.asException();
                }
            }
            case SESSION -> checkFull(level);
            case STEP_UP -> {
                checkFull(level);
                if (!session.isSteppedUp(now)) {
                    throw Problems.STEP_UP.asException();
                }
            }
        }
    }

    private static void checkFull(SessionLevel level) {
        switch (level) {
            case FULL -> {}
            case ENROL -> throw Problems.ENROL_FIRST.asException();
            case SECOND_FACTOR -> throw Problems.SECOND_FACTOR.asException();
        }
    }
}
