package no.rebookly.ownphone;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.phone.PhoneNumber;

/** Where numbers wait for their code. Of a code a keyed hash is kept: who reads the store cannot answer for the phone. */
public interface PendingPhones {
    /** Replaces an earlier one of the account, whose code is good for nothing from then on. */
    void put(PendingPhone pending);

    /**
     * Counts a try, in one step, and gives the number whose code this is: however many guess at once, {@link
     * PendingPhone#MOST_TRIES} get an answer. Empty for another code, and when none waits, it has expired, or the tries are used
     * up. Codes are compared in a time that does not depend on where they differ.
     */
    Optional<PhoneNumber> attempt(AccountId account, PhoneCode typed, Instant now);
}
