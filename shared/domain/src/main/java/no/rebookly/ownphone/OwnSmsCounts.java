package no.rebookly.ownphone;

import java.time.LocalDate;
import no.rebookly.account.AccountId;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * Counts what goes to owners' own phones in a day, so that nobody can have us send SMS without end to a number of their choice.
 * Taken before the provider is asked; what a death leaves taken means that less goes that day, never more.
 */
public interface OwnSmsCounts {
    /** False, and nothing is taken: the day's number is reached. */
    boolean take(Counted what, LocalDate day);

    /** For what certainly did not go, and not by anybody's fault who asked for it. */
    void giveBack(Counted what, LocalDate day);

    /** What is counted, each for itself. */
    sealed interface Counted {
        /** So often a day. */
        int most();

        /** Codes that one account asks for. */
        record CodesOf(AccountId account) implements Counted {
            @Override
            public int most() {
                return 5;
            }
        }

        /** Codes to one number, whichever accounts ask for them. */
        record CodesTo(PhoneNumber number) implements Counted {
            @Override
            public int most() {
                return 5;
            }
        }

        record TestsOf(StudioId studio) implements Counted {
            @Override
            public int most() {
                return 10;
            }
        }
    }
}
