package no.rebookly.lambda;

import java.util.List;
import no.rebookly.language.Words;

/** The problems that every function can answer; those of one function stand beside it. All are listed in docs/problems.md. */
public final class Problems {
    public static final Problem MALFORMED = of(
            400,
            "malformed-body",
            "Ugyldig JSON",
            "Malformed JSON",
            "Innholdet er ikke et gyldig JSON-objekt, har samme felt to ganger eller er for dypt. Ingenting ble endret. Rett det og send på nytt.",
            "The body is not a valid JSON object, repeats a field or is nested too deep. Nothing was changed. Mend it and send it again.");
    public static final Problem BAD_CURSOR = of(
            400,
            "bad-cursor",
            "Ukjent side",
            "Unknown page",
            "Sidemerket hører ikke til denne lista. Begynn på første side.",
            "The cursor does not belong to this list. Start from the first page.");
    public static final Problem BAD_QUERY = of(
            400,
            "bad-query",
            "Ugyldig spørring",
            "Bad query",
            "En av verdiene i adressen kan ikke brukes. Se dokumentasjonen for hva som er lov.",
            "One of the values in the address cannot be used. The documentation says what is allowed.");
    public static final Problem KEY_MISSING = of(
            400,
            "idempotency-key-missing",
            "Idempotency-Key mangler",
            "Idempotency-Key missing",
            "Send med en Idempotency-Key på 8 til 64 synlige ASCII-tegn, så kan forespørselen trygt gjentas.",
            "Send an Idempotency-Key of 8 to 64 visible ASCII characters, so that the request can be repeated safely.");
    public static final Problem NO_SESSION = of(
            401,
            "no-session",
            "Ikke logget inn",
            "Not signed in",
            "Du er ikke logget inn, eller økten er over. Logg inn og prøv igjen.",
            "You are not signed in, or the session has ended. Sign in and try again.");
    public static final Problem SECOND_FACTOR = of(
            403,
            "second-factor-needed",
            "Andre faktor mangler",
            "Second factor needed",
            "Innloggingen er ikke fullført. Oppgi koden fra autentiseringsappen.",
            "The sign-in is not complete. Give the code from your authenticator app.");
    public static final Problem ENROL_FIRST = of(
            403,
            "enrol-first",
            "Sett opp totrinn først",
            "Set up two factors first",
            "Kontoen har ingen autentiseringsapp ennå. Sett den opp for å gå videre.",
            "The account has no authenticator yet. Set it up to go on.");
    public static final Problem STEP_UP = of(
            403,
            "step-up-needed",
            "Bekreft at det er deg",
            "Confirm that it is you",
            "Dette krever en ny kode fra autentiseringsappen. Bekreft på /api/signin/step-up og prøv igjen.",
            "This needs a fresh code from your authenticator. Confirm at /api/signin/step-up and try again.");
    public static final Problem WRONG_LEVEL = of(
            403,
            "not-now",
            "Ikke nå",
            "Not now",
            "Økten din er ikke på det steget dette hører til.",
            "Your session is not at the step that this belongs to.");
    public static final Problem ORIGIN = of(
            403,
            "origin",
            "Feil opphav",
            "Wrong origin",
            "Forespørselen kom ikke fra Rebookly sin egen side (Origin). Ingenting ble endret.",
            "The request did not come from Rebookly's own site (Origin). Nothing was changed.");
    public static final Problem NOT_FOUND = of(
            404,
            "not-found",
            "Finnes ikke",
            "Not found",
            "Det du ber om, finnes ikke eller er ikke ditt.",
            "What you ask for does not exist or is not yours.");
    public static final Problem METHOD = of(
            405,
            "method-not-allowed",
            "Metoden går ikke her",
            "Method not allowed",
            "Denne adressen tar ikke imot den metoden.",
            "This address does not take that method.");
    public static final Problem CONFLICT = of(
            409,
            "conflict",
            "Noen var raskere",
            "Somebody was faster",
            "Det ble endret av noen andre i samme øyeblikk. Ingenting av ditt ble lagret. Hent det på nytt og prøv igjen.",
            "It was changed by somebody else at the same moment. Nothing of yours was saved. Read it again and try again.");
    public static final Problem STILL_RUNNING = of(
            409,
            "still-running",
            "Forespørselen er i gang",
            "Still running",
            "Den samme forespørselen behandles akkurat nå. Vent litt og send den på nytt med samme Idempotency-Key.",
            "The same request is being handled right now. Wait a moment and send it again with the same Idempotency-Key.");
    public static final Problem STALE = of(
            412,
            "stale-version",
            "Endret siden sist",
            "Changed meanwhile",
            "Den er endret siden du hentet den. Ingenting ble lagret. Hent den på nytt og gjør endringen der.",
            "It has changed since you read it. Nothing was saved. Read it again and make your change there.");
    public static final Problem TOO_LARGE = of(
            413,
            "too-large",
            "For stort",
            "Too large",
            "Innholdet er større enn 256 KiB. Del det opp.",
            "The body is larger than 256 KiB. Split it.");
    public static final Problem MEDIA_TYPE = of(
            415,
            "media-type",
            "Feil innholdstype",
            "Wrong media type",
            "Send innholdet som application/json.",
            "Send the body as application/json.");
    public static final Problem INVALID = of(
            422,
            "invalid-fields",
            "Noe må rettes",
            "Something needs mending",
            "Ett eller flere felt kan ikke brukes slik de er. Ingenting ble lagret.",
            "One or more fields cannot be used as they are. Nothing was saved.");
    public static final Problem KEY_REUSED = of(
            422,
            "idempotency-key-reused",
            "Idempotency-Key er brukt",
            "Idempotency-Key was used",
            "Denne Idempotency-Key er brukt til en annen forespørsel. Lag en ny nøkkel for en ny forespørsel.",
            "This Idempotency-Key was used for another request. Make a new key for a new request.");
    public static final Problem IF_MATCH_MISSING = of(
            428,
            "if-match-missing",
            "If-Match mangler",
            "If-Match missing",
            "Send med If-Match og ETag fra sist du hentet den, så ingen endringer går tapt.",
            "Send If-Match with the ETag of your last read, so that no change is lost.");
    public static final Problem FAULT = of(
            500,
            "fault",
            "Noe gikk galt hos oss",
            "Something went wrong on our side",
            "Det er en feil hos oss, ikke hos deg. Prøv igjen; samme Idempotency-Key gjør at ingenting skjer to ganger.",
            "This is a fault of ours, not yours. Try again; the same Idempotency-Key keeps anything from happening twice.");

    /** Of whatever starts to send. */
    public static final Problem SENDER_NOT_APPROVED = of(
            409,
            "sender-not-approved",
            "Avsenderen er ikke godkjent",
            "The sender is not approved",
            "Salongen har ingen godkjent avsender ennå, så ingenting kan sendes. Fyll ut avsenderen og start på nytt.",
            "The studio has no approved sender yet, so nothing can be sent. Fill in the sender and start again.");

    private Problems() {}

    public static Problem of(int status, String name, String titleNb, String titleEn, String nb, String en) {
        return new Problem(status, name, new Words(titleNb, titleEn), new Words(nb, en));
    }

    public static Problem invalid(List<FieldError> errors) {
        return INVALID.with(errors);
    }

    public static Problem invalid(String pointer, Words detail) {
        return INVALID.with(List.of(new FieldError(pointer, detail)));
    }
}
