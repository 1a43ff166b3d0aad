package no.rebookly.sending;

import no.rebookly.language.Words;

/**
 * Why an SMS is held or not sent, as people read it. Mirrored in docs; a test holds the two together. Those of {@link
 * SendingPolicy} come first, in the order in which it tells them.
 */
public enum Reason {
    SENDER_NOT_APPROVED("Avsendernavnet er ikke godkjent ennå.", "The sender name is not approved yet."),
    NO_CREDIT("Det er ikke nok SMS igjen på kontoen.", "There are not enough SMS left on the account."),
    WRONG_NUMBER(
            "Den som har nummeret, har meldt at det er feil nummer.",
            "The person with this number reported it as wrong."),
    OPTED_OUT("Kunden har sagt nei til flere meldinger.", "The customer has said no to more messages."),
    NUMBER_UNUSABLE(
            "Nummeret tok ikke imot de to siste meldingene.", "The number did not accept the last two messages."),
    NO_BASIS(
            "Det er ikke registrert samtykke eller kundeforhold som gir lov til å sende reklame.",
            "No consent or customer relationship that permits marketing is recorded."),
    APPOINTMENT_SOON("Kunden har allerede en time.", "The customer already has an appointment."),
    ALREADY_VISITED(
            "Kunden har vært her siden utsendingen ble planlagt.", "The customer has visited since this was planned."),
    SAME_NUMBER(
            "En annen kunde med samme nummer får meldingen.",
            "Another customer with the same number gets the message."),
    FREQUENCY_CAP(
            "Nummeret har nylig fått reklame: høyst én på 14 dager og tre på 90 dager.",
            "The number had marketing recently: at most one in 14 days and three in 90 days."),
    HOLDOUT(
            "Kunden er i kontrollgruppa, som viser hva utsendingen er verdt.",
            "The customer is in the holdout group, which shows what the campaign is worth."),
    QUIET_HOURS(
            "Det er stille tid. Meldingen venter til den er over.",
            "These are quiet hours. The message waits until they end."),
    HOLIDAY(
            "Det er søndag eller helligdag. Meldingen venter til neste hverdag.",
            "It is a Sunday or public holiday. The message waits for the next working day."),
    CLOSED_DAY(
            "Salongen har stengt. Meldingen venter til neste åpne dag.",
            "The studio is closed. The message waits for the next open day."),
    PACE(
            "Meldingene går i puljer, så nettet tåler dem. Denne står for tur.",
            "The messages go in batches that the network can take. This one has its turn."),
    SPEND_LIMIT(
            "Salongens beløpsgrense for dagen er nådd. Meldingen venter til neste dag.",
            "The studio's spending limit for the day is reached. The message waits for the next day."),
    SENDING_STOPPED(
            "Rebookly har stoppet sendingen for en stund. Meldingen venter.",
            "Rebookly has stopped sending for a while. The message waits."),
    TEXT_UNUSABLE(
            "Teksten kan ikke sendes til denne kunden slik den ble.",
            "The text cannot be sent to this customer as it turned out."),
    THROTTLED(
            "SMS-leverandøren ba oss vente. Vi prøver igjen.", "The SMS provider asked us to wait. We will try again."),
    REFUSED_BY_PROVIDER("SMS-leverandøren tok ikke imot meldingen.", "The SMS provider did not accept the message."),
    ANSWER_LOST(
            "Vi vet ikke om denne kom fram. Vi sender den ikke på nytt av oss selv.",
            "We do not know whether this one arrived. We do not send it again by ourselves."),
    UNDELIVERABLE("Operatøren kunne ikke levere meldingen.", "The operator could not deliver the message."),
    CAMPAIGN_PAUSED("Utsendingen er satt på pause. Meldingen venter.", "The campaign is paused. The message waits."),
    CAMPAIGN_CANCELLED("Utsendingen ble avbrutt.", "The campaign was cancelled."),
    NUMBER_CHANGED(
            "Kunden har fått et annet nummer siden dette ble planlagt.",
            "The customer has another number since this was planned."),
    CUSTOMER_GONE("Kunden er slettet.", "The customer was deleted."),
    NEVER_CAME(
            "Ingen besøk er registrert, så regelen vet ikke når det er tid igjen.",
            "No visit is registered, so the rule does not know when it is time again."),
    ALREADY_TOLD(
            "Kunden har allerede fått denne meldingen for denne gangen.",
            "The customer already got this message for this time."),
    TRIES_USED("Alle forsøkene på å få kunden tilbake er brukt.", "All tries to win the customer back are used up."),
    TOO_LATE(
            "Kunden har vært borte for lenge til at denne regelen passer.",
            "The customer has been away for too long for this rule."),
    NOT_IN_FILTER("Kunden er ikke blant dem dette gjelder for.", "The customer is not among those this is for."),
    NO_APPOINTMENT("Kunden har ingen time å minne om.", "The customer has no appointment to be reminded of."),
    BOOKED_TOO_LATE(
            "Timen ble bestilt etter at påminnelsen skulle ha gått.",
            "The appointment was booked after its reminder should have gone."),
    APPOINTMENT_CHANGED(
            "Timen er flyttet eller avlyst, så påminnelsen gjelder ikke lenger.",
            "The appointment was moved or cancelled, so its reminder no longer holds."),
    APPOINTMENT_PASSED(
            "Timen har vært, så påminnelsen gjelder ikke lenger.",
            "The appointment has passed, so its reminder no longer holds."),
    DAILY_MAXIMUM(
            "Dagens antall for regelen er nådd. Kunden står for tur en annen dag.",
            "The rule's number for the day is reached. The customer's turn is another day."),
    AUTOMATION_PAUSED("Regelen er satt på pause. Meldingen venter.", "The rule is paused. The message waits."),
    AUTOMATION_CHANGED(
            "Regelen ble endret. Det som ble skrevet før, sendes ikke.",
            "The rule was changed. What was written before is not sent."),
    AUTOMATION_REMOVED("Regelen er slettet.", "The rule was deleted.");

    private final Words words;

    Reason(String nb, String en) {
        this.words = new Words(nb, en);
    }

    public Words words() {
        return words;
    }
}
