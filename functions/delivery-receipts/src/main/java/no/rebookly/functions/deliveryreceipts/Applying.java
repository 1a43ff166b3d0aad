package no.rebookly.functions.deliveryreceipts;

import no.rebookly.lambda.Handled;
import no.rebookly.platform.Platform;
import no.rebookly.sending.ApplyReceipt;
import no.rebookly.sending.MatchReceipt;

/** Applies what was read, whichever provider said it. */
final class Applying {
    private final ApplyReceipt applyReceipt;

    private Applying(ApplyReceipt applyReceipt) {
        this.applyReceipt = applyReceipt;
    }

    static Applying with(Platform platform) {
        return new Applying(new ApplyReceipt(
                new MatchReceipt(platform.receipts(), platform.messages()),
                platform.messages(),
                platform.numbers(),
                platform.links(),
                platform.clock()));
    }

    Handled handle(Reading reading) {
        return switch (reading) {
            case Reading.Report(var report) ->
                switch (applyReceipt.apply(report)) {
                    case APPLIED, NOT_OURS, UNDECIDED -> Handled.DONE;
                    case TOO_EARLY -> Handled.AGAIN;
                };
            case Reading.Nothing() -> Handled.DONE;
            case Reading.Odd() -> Handled.ODD;
        };
    }
}
