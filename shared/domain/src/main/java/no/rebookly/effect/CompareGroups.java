package no.rebookly.effect;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.message.Message;
import no.rebookly.time.Oslo;

/** Counts who came back with an SMS and who came back without one. */
public final class CompareGroups {
    private final LocalDate today;
    private final Map<Group, Integer> all = new EnumMap<>(Group.class);
    private final Map<Group, Integer> back = new EnumMap<>(Group.class);
    private boolean early;

    public CompareGroups(LocalDate today) {
        this.today = today;
    }

    public void add(Message message, Effect effect) {
        Group.of(message).ifPresent(group -> {
            all.merge(group, 1, Integer::sum);
            back.merge(group, effect.cameBack() ? 1 : 0, Integer::sum);
            early |= !today.isAfter(Oslo.day(message.plannedAt()).plusDays(Comeback.DAYS));
        });
    }

    /** Empty when nobody was held out: then there is nothing to compare with. */
    public Optional<Lift> lift() {
        return all.containsKey(Group.HELD_OUT)
                ? Optional.of(new Lift(proportion(Group.SENT), proportion(Group.HELD_OUT), early))
                : Optional.empty();
    }

    private Proportion proportion(Group group) {
        return new Proportion(back.getOrDefault(group, 0), all.getOrDefault(group, 0));
    }
}
