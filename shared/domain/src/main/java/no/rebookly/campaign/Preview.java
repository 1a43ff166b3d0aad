package no.rebookly.campaign;

import java.util.List;
import no.rebookly.money.Money;
import no.rebookly.sending.Decision;

/**
 * A campaign in figures before it goes.
 *
 * @param parts of all that is sent or held
 * @param price of these parts
 */
public record Preview(int send, int hold, int skip, List<ReasonCounts.Row> reasons, long parts, Money price) {
    public Preview {
        reasons = List.copyOf(reasons);
    }

    public static Preview of(List<CustomerDecision> decisions) {
        var reasons = new ReasonCounts();
        var send = 0;
        var hold = 0;
        var skip = 0;
        var parts = 0L;
        var price = Money.ZERO;
        for (var decided : decisions) {
            switch (decided.decision()) {
                case Decision.Send() -> send++;
                case Decision.Hold(var _, var reason) -> {
                    hold++;
                    reasons.hold(reason);
                }
                case Decision.Skip(var reason) -> {
                    skip++;
                    reasons.skip(reason);
                }
            }
            if (decided.written().isPresent()) {
                parts += decided.written().get().parts();
                price = price.plus(decided.written().get().price());
            }
        }
        return new Preview(send, hold, skip, reasons.rows(), parts, price);
    }
}
