package no.rebookly.local.demo.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that came of the rules, in the order in which it did. */
final class Diary {
    private final List<Fate> fates = new ArrayList<>();

    void sent(Life life, RuleName rule, LocalDateTime at, String because) {
        fates.add(new Fate(life.guest().name(), rule, Fate.Outcome.SENT, at, Optional.empty(), "", because));
    }

    void skipped(Life life, RuleName rule, LocalDateTime at, String reason, String because) {
        fates.add(new Fate(life.guest().name(), rule, Fate.Outcome.SKIPPED, at, Optional.empty(), reason, because));
    }

    void held(Life life, RuleName rule, LocalDateTime at, LocalDateTime until, String reason, String because) {
        fates.add(new Fate(life.guest().name(), rule, Fate.Outcome.HELD, at, Optional.of(until), reason, because));
    }

    List<Fate> fates() {
        return List.copyOf(fates);
    }
}
