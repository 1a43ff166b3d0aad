package no.rebookly.simulation.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.simulation.strand.Strand;
import no.rebookly.simulation.trace.Ids;
import no.rebookly.studio.StudioId;

/**
 * What holds for a number. An opt-out holds from its commit. A sender reserves its place in the number's record by the same kind of write: whichever of
 * the two writes comes first wins, so that an SMS may go out after an opt-out only when its place was reserved before it, by the
 * very sender that hands it over. And what went to a number has its place there, so that the caps count it.
 */
final class NumberRules {
    private record OfStudio(StudioId studio, NumberKey key) {}

    private record Place(Strand by, boolean beforeNo) {}

    private final Map<OfStudio, NumberRecord> records = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<OfStudio, Set<String>> marketing = new HashMap<>();
    private final Map<MessageRef, OfStudio> got = new HashMap<>();
    private int crossed;

    void saved(StudioId studio, NumberRecord before, NumberRecord after, Strand by) {
        records.put(new OfStudio(studio, after.key()), after);
        for (var send : after.recent()) {
            if (!before.recent().contains(send)) {
                places.put(send.code().value(), new Place(by, !stops(after, send.kind())));
            }
        }
        var lifted = after.optOut().compareTo(before.optOut()) < 0 || (before.wrongNumber() && !after.wrongNumber());
        if (lifted && !by.invocation().name().startsWith("opt-out")) {
            throw new Violation("an opt-out was lifted by somebody else than the person", List.of(Ids.of(after.key())));
        }
    }

    void handed(OutgoingSms sms, NumberKey key, Strand by) {
        var message = sms.message().orElseThrow();
        var number = new OfStudio(message.studio(), key);
        var record = recordOf(number);
        got.put(message, number);
        if (stops(record, sms.kind())) {
            var place = places.get(message.code().value());
            if (place == null || place.by() != by || !place.beforeNo()) {
                throw new Violation("an SMS was handed over after the number had said no", message, key);
            }
            crossed++;
        }
        if (sms.kind() == MessageKind.MARKETING) {
            var several = marketing.computeIfAbsent(number, first -> new HashSet<>());
            several.add(message.code().value());
            if (several.size() > 1) {
                throw new Violation("a number got two marketing SMS within fourteen days", message, key);
            }
        }
    }

    void atRest() {
        got.forEach((message, number) -> {
            if (recordOf(number).recent().stream().noneMatch(send -> send.code().equals(message.code()))) {
                throw new Violation("a number has no place for an SMS that it got", message, number.key());
            }
        });
    }

    private NumberRecord recordOf(OfStudio number) {
        return records.getOrDefault(number, NumberRecord.unknown(number.key()));
    }

    /** How many were on their way to the provider when the number said no. */
    int crossed() {
        return crossed;
    }

    private static boolean stops(NumberRecord record, MessageKind kind) {
        return record.wrongNumber()
                || List.of(OptOut.ALL, kind == MessageKind.MARKETING ? OptOut.MARKETING : OptOut.ALL)
                        .contains(record.optOut());
    }
}
