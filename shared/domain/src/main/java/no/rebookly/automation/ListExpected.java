package no.rebookly.automation;

import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.Outcome;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/** What an automation has in mind, customer by customer: who gets it and when, who not, and why. */
public final class ListExpected {
    private final PreviewAutomation previewAutomation;

    public ListExpected(PreviewAutomation previewAutomation) {
        this.previewAutomation = previewAutomation;
    }

    /** In the order of the customers' ids; empty when there is no such automation. */
    public Optional<Page<Expected>> list(
            StudioId studio, AutomationId id, Optional<Outcome> outcome, Optional<Reason> reason, PageRequest page) {
        return previewAutomation.expected(studio, id).map(all -> page(all, outcome, reason, page));
    }

    private static Page<Expected> page(
            List<Expected> all, Optional<Outcome> outcome, Optional<Reason> reason, PageRequest page) {
        var wanted = all.stream()
                .filter(each -> outcome.isEmpty() || outcome.equals(Optional.of(Outcome.of(each.decision()))))
                .filter(each ->
                        reason.isEmpty() || reason.equals(each.decision().reasonIfAny()))
                .filter(each -> page.position()
                        .filter(last -> each.customer().id().value().compareTo(last) <= 0)
                        .isEmpty())
                .limit(page.limit() + 1L)
                .toList();
        var items = wanted.subList(0, Math.min(wanted.size(), page.limit()));
        return new Page<>(
                items,
                wanted.size() > items.size()
                        ? Optional.of(items.getLast().customer().id().value())
                        : Optional.empty());
    }
}
