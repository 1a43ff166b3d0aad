package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the owner would jot down of one rule and one customer. */
final class Note {
    private final Set<String> told = new HashSet<>();
    private Optional<LocalDateTime> lastTold = Optional.empty();
    private Optional<LocalDateTime> notBefore = Optional.empty();
    private Optional<LocalDate> turn = Optional.empty();

    boolean hasTold(String occasion) {
        return told.contains(occasion);
    }

    /** How often she was told of an absence; each try is an occasion of its own. */
    int tries(String absence) {
        return (int) told.stream().filter(one -> one.startsWith(absence + "/")).count();
    }

    Optional<LocalDateTime> lastTold() {
        return lastTold;
    }

    Optional<LocalDateTime> notBefore() {
        return notBefore;
    }

    Optional<LocalDate> turn() {
        return turn;
    }

    /** Written to, or decided against for good: no more of this occasion. */
    void tell(String occasion, LocalDateTime at) {
        told.add(occasion);
        lastTold = Optional.of(at);
        notBefore = Optional.empty();
        turn = Optional.empty();
    }

    void forget(String occasion) {
        told.remove(occasion);
    }

    void putOff(LocalDateTime until) {
        notBefore = Optional.of(until);
        turn = Optional.empty();
    }

    void takeTurn(LocalDateTime at) {
        notBefore = Optional.of(at);
        turn = Optional.of(at.toLocalDate());
    }
}
