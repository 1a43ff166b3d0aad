package no.rebookly.aws.crypto;

import no.rebookly.account.AccountId;
import no.rebookly.studio.StudioId;

/** Whose keys: each owner has a key set of its own, so that its data can be made unreadable without touching any other's. */
public sealed interface KeyOwner {
    /** Frozen: it is the name of the stored key set and part of what binds it to its owner. */
    String word();

    /** Rebookly itself: what has to be found before an account or a studio is known, such as who holds an e-mail address. */
    record OfRebookly() implements KeyOwner {
        @Override
        public String word() {
            return "system";
        }
    }

    /** A person who signs in. */
    record OfAccount(AccountId id) implements KeyOwner {
        @Override
        public String word() {
            return "account:" + id.value();
        }
    }

    /** A studio, with all of its customers. */
    record OfStudio(StudioId id) implements KeyOwner {
        @Override
        public String word() {
            return "studio:" + id.value();
        }
    }

    static KeyOwner system() {
        return new OfRebookly();
    }

    static KeyOwner of(AccountId account) {
        return new OfAccount(account);
    }

    static KeyOwner of(StudioId studio) {
        return new OfStudio(studio);
    }
}
