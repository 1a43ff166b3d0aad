package no.rebookly.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.number.OptOut;
import org.junit.jupiter.api.Test;

class MarketingLedgerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void deniesByDefault() {
        assertThat(MarketingLedger.basis(List.of())).isEmpty();
    }

    @Test
    void theLastAssertionCounts() {
        assertThat(MarketingLedger.basis(List.of(
                        asserted(TUESDAY, MarketingBasis.EXISTING_CUSTOMER, "owner"),
                        asserted(MONDAY, MarketingBasis.CONSENT, "owner"))))
                .contains(MarketingBasis.EXISTING_CUSTOMER);
    }

    @Test
    void ofTwoAtOneInstantTheConsentCounts() {
        var existing = asserted(MONDAY, MarketingBasis.EXISTING_CUSTOMER, "owner");
        var consent = asserted(MONDAY, MarketingBasis.CONSENT, "owner");

        assertThat(MarketingLedger.basis(List.of(existing, consent))).contains(MarketingBasis.CONSENT);
        assertThat(MarketingLedger.basis(List.of(consent, existing))).contains(MarketingBasis.CONSENT);
    }

    @Test
    void whatWasTakenBackGivesWayToWhatStoodBefore() {
        var takenBack =
                new MarketingEntry(WEDNESDAY, new MarketingEntry.Act.TakenBack(), "imp_2", Optional.of("acc_1"));
        var consent = asserted(TUESDAY, MarketingBasis.CONSENT, "imp_2");

        assertThat(MarketingLedger.basis(
                        List.of(asserted(MONDAY, MarketingBasis.EXISTING_CUSTOMER, "imp_1"), consent, takenBack)))
                .contains(MarketingBasis.EXISTING_CUSTOMER);
        assertThat(MarketingLedger.basis(List.of(consent, takenBack))).isEmpty();
    }

    @Test
    void anOptOutOfTheNumberIsNotTheLedgersBusiness() {
        var optedOut = new MarketingEntry(
                TUESDAY, new MarketingEntry.Act.OptedOut(OptOut.ALL), "opt-out page", Optional.empty());

        assertThat(MarketingLedger.basis(List.of(asserted(MONDAY, MarketingBasis.CONSENT, "owner"), optedOut)))
                .contains(MarketingBasis.CONSENT);
    }

    private static MarketingEntry asserted(Instant at, MarketingBasis basis, String source) {
        return new MarketingEntry(
                at, new MarketingEntry.Act.Asserted(basis, "Ja til SMS"), source, Optional.of("acc_1"));
    }
}
