package no.rebookly.simulation.trace;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import no.rebookly.automation.AutomationId;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.message.Asked;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;

/** Tells what was given to a port and what came back by ids, states and versions. What it does not know it leaves out. */
public final class Ids {
    private static final int ENOUGH_OF_A_KEY = 6;

    private Ids() {}

    /** What a port was given; a method without arguments gives null. */
    public static String of(Object @Nullable [] given) {
        var words = new StringJoiner(" ");
        if (given != null) {
            for (var one : given) {
                var word = of(one);
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words.toString();
    }

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> found -> found.map(Ids::of).orElse("nothing");
            case Boolean yes -> yes.toString();
            case Message message ->
                message.code() + " " + message.state() + " v" + message.version()
                        + message.attempt().map(attempt -> " " + of(attempt)).orElse("");
            case MessageRef ref -> ref.code().value();
            case Code code -> code.value();
            case Attempt attempt -> brief(attempt.id());
            case Asked asked -> of(asked.message()) + " " + brief(asked.attempt());
            case OutgoingSms sms -> of(sms.message()) + " " + brief(sms.attempt());
            case SendOutcome outcome -> outcome.getClass().getSimpleName();
            case NumberKey key -> "number " + key.value().substring(0, ENOUGH_OF_A_KEY);
            case NumberRecord record ->
                of(record.key()) + " v" + record.version() + " " + record.optOut()
                        + (record.wrongNumber() ? " WRONG" : "") + " places "
                        + record.recent().stream()
                                .map(send -> send.code().value())
                                .toList();
            case Campaign campaign -> brief(campaign.id().value()) + " " + campaign.state() + " v" + campaign.version();
            case Customer customer -> brief(customer.id().value()) + " v" + customer.version();
            case Link link -> link.code().value();
            case StudioId id -> brief(id.value());
            case CampaignId id -> brief(id.value());
            case AutomationId id -> brief(id.value());
            case CustomerId id -> brief(id.value());
            case Collection<?> many -> of(many.toArray());
            case Map<?, ?> many -> many.size() + " of them";
            case Enum<?> word -> word.name();
            default -> "";
        };
    }

    /** Without the zeros that counted ids are filled up with. */
    public static String brief(String id) {
        return id.replaceFirst("_0+", "_");
    }
}
