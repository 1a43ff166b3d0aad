package no.rebookly.customer;

import java.util.Optional;
import no.rebookly.number.OptOut;

/** Whether a customer may get marketing, as a studio sees it: the basis in force, or the opt-out of the number that beats it. */
public enum MarketingStatus {
    CONSENT,
    EXISTING_CUSTOMER,
    /** Nothing permits it. */
    NONE,
    OPTED_OUT;

    public static MarketingStatus of(Optional<MarketingBasis> basis, OptOut optOut) {
        if (optOut != OptOut.NONE) {
            return OPTED_OUT;
        }
        return basis.map(permission -> switch (permission) {
                    case CONSENT -> CONSENT;
                    case EXISTING_CUSTOMER -> EXISTING_CUSTOMER;
                })
                .orElse(NONE);
    }
}
