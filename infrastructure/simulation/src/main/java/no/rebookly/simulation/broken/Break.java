package no.rebookly.simulation.broken;

import java.util.Locale;
import java.util.Optional;
import no.rebookly.message.Messages;
import no.rebookly.number.Numbers;
import no.rebookly.simulation.strand.Strands;

/** Something of the product that does not do what it promises, on purpose: the simulation has to find each. */
public enum Break {
    NOTHING {
        @Override
        public Messages messages(Messages whole, Strands strands) {
            return whole;
        }

        @Override
        public Numbers numbers(Numbers whole) {
            return whole;
        }
    },
    /** A claim reads and then writes, whatever was written in between: two senders may both have it. */
    CLAIM {
        @Override
        public Messages messages(Messages whole, Strands strands) {
            return new CarelessClaim(whole, strands);
        }

        @Override
        public Numbers numbers(Numbers whole) {
            return whole;
        }
    },
    /** At the moment of sending nothing that was said since planning is seen. */
    DECISION {
        @Override
        public Messages messages(Messages whole, Strands strands) {
            return whole;
        }

        @Override
        public Numbers numbers(Numbers whole) {
            return new BlindNumbers(whole);
        }
    },
    /** The last receipt counts, whatever was settled before. */
    RECEIPT {
        @Override
        public Messages messages(Messages whole, Strands strands) {
            return new ForgetfulMessages(whole);
        }

        @Override
        public Numbers numbers(Numbers whole) {
            return whole;
        }
    };

    public abstract Messages messages(Messages whole, Strands strands);

    public abstract Numbers numbers(Numbers whole);

    /** As it is named on the command line. */
    public static Optional<Break> parse(String word) {
        for (var one : values()) {
            if (one != NOTHING && one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
