package no.rebookly.overview;

import java.util.Optional;
import no.rebookly.language.Words;

/**
 * Something that waits for the owner.
 *
 * @param count of how many messages; 1 where there is nothing to count
 * @param about the campaign that it is about
 */
public record Attention(Kind kind, int count, Optional<String> about) {
    /** In the order in which they matter. */
    public enum Kind {
        SENDING_STOPPED(
                "Rebookly har stoppet sendingen for en stund. Meldingene venter, og ingen går tapt.",
                "Rebookly has stopped sending for a while. The messages wait, and none is lost."),
        SENDER_MISSING(
                "Du har ikke valgt avsendernavn ennå. Før det er valgt, kan ingenting sendes.",
                "You have not chosen a sender name yet. Until then nothing can be sent."),
        SENDER_HELD(
                "Avsendernavnet ditt er til vurdering. Til det er godkjent, sendes ingenting.",
                "Your sender name is under review. Until it is approved nothing is sent."),
        SENDER_REJECTED(
                "Avsendernavnet ditt ble ikke godkjent. Velg et annet, så kan du sende igjen.",
                "Your sender name was not approved. Choose another one to send again."),
        UNKNOWN_MESSAGES(
                "Vi vet ikke om disse kom fram. Vi sender dem ikke på nytt av oss selv. Avgjør det under Meldinger.",
                "We do not know whether these arrived. We do not send them again by ourselves. Settle it under Messages."),
        SPEND_LIMIT(
                "Beløpsgrensen for dagen er nådd. Disse venter til neste dag.",
                "The spending limit for the day is reached. These wait for the next day."),
        FAILED_MESSAGES(
                "SMS-leverandøren tok ikke imot disse de siste sju dagene. De er ikke sendt og ikke betalt for.",
                "The SMS provider did not accept these in the last seven days. They were not sent, and not paid for."),
        CAMPAIGN_PAUSED(
                "En utsending står på pause. Det som ikke er sendt, venter.",
                "A campaign is paused. What has not been sent waits.");

        private final Words words;

        Kind(String nb, String en) {
            this.words = new Words(nb, en);
        }

        public Words words() {
            return words;
        }
    }
}
