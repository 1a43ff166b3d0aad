package no.rebookly.testing.ownphone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.ownphone.PendingPhone;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.ownphone.PhoneCode;
import no.rebookly.phone.PhoneNumber;

/** Numbers that wait for their code, in memory. */
public final class InMemoryPendingPhones implements PendingPhones {
    private final Map<AccountId, PendingPhone> waiting = new HashMap<>();
    private final Map<AccountId, Integer> tries = new HashMap<>();

    @Override
    public synchronized void put(PendingPhone pending) {
        waiting.put(pending.account(), pending);
        tries.put(pending.account(), 0);
    }

    @Override
    public synchronized Optional<PhoneNumber> attempt(AccountId account, PhoneCode typed, Instant now) {
        return Optional.ofNullable(waiting.get(account))
                .filter(pending -> now.isBefore(pending.expiresAt()))
                .filter(pending -> tries.merge(account, 1, Integer::sum) <= PendingPhone.MOST_TRIES)
                .filter(pending -> pending.code().equals(typed))
                .map(PendingPhone::number);
    }
}
