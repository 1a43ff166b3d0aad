package no.rebookly.aws.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.automation.AutomationId;
import no.rebookly.campaign.CampaignId;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.VisitId;
import no.rebookly.due.Due;
import no.rebookly.job.JobId;
import no.rebookly.link.Code;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/** The only place where keys of the tables are made; docs/dynamodb.md shows them all, and a test holds the two together. */
final class Keys {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String DUE_PK = "duePk";
    static final String DUE_SK = "dueSk";
    static final String LIST_PK = "listPk";
    static final String LIST_SK = "listSk";
    static final String EXPIRES_AT = "expiresAt";
    static final String VERSION = "version";

    static final String DUE_INDEX = "due";
    static final String LISTING_INDEX = "listing";

    static final String KEY_SET = "KEYSET";
    static final String ACCOUNT = "ACCOUNT";
    static final String EMAIL = "EMAIL";
    static final String SIGN_UP = "SIGNUP";
    static final String TOTP = "TOTP";
    static final String PHONE = "PHONE";
    static final String SESSION = "SESSION";
    static final String ANSWER = "ANSWER";
    static final String STUDIO = "STUDIO";
    static final String SENDER = "SENDER";
    static final String LINK = "LINK";
    static final String MESSAGES = "MESSAGES";
    static final String JOB = "JOB";
    static final String STOPS = "STOPS";
    static final String EVERYTHING = "EVERYTHING";
    static final String RECOVERY_PREFIX = "RECOVERY#";
    static final String MEMBERSHIP_PREFIX = "MEMBERSHIP#";
    static final String VISIT_PREFIX = "VISIT#";
    static final String APPOINTMENT_PREFIX = "APPOINTMENT#";
    static final String MARKETING_PREFIX = "MARKETING#";
    static final String MESSAGE_PREFIX = "MESSAGE#";
    static final String LINK_PREFIX = "LINK#";

    /** Of fixed width, so that the order of texts is the order of time. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Keys() {}

    static String keySetOf(String owner) {
        return "KEYS#" + owner;
    }

    static String journalOf(StudioId studio) {
        return "JOURNAL#" + studio;
    }

    static String journalLine(Instant at, String id) {
        return instant(at) + "#" + id;
    }

    static String account(AccountId account) {
        return "ACCOUNT#" + account;
    }

    static String email(String index) {
        return "EMAIL#" + index;
    }

    static String signUp(String index) {
        return "SIGNUP#" + index;
    }

    static String recovery(String hash) {
        return RECOVERY_PREFIX + hash;
    }

    static String membership(StudioId studio) {
        return MEMBERSHIP_PREFIX + studio;
    }

    static String membersOf(StudioId studio) {
        return "STUDIO#" + studio + "#MEMBERS";
    }

    static String session(String tokenHash) {
        return "SESSION#" + tokenHash;
    }

    static String answer(StudioId studio, String keyHash) {
        return "ANSWER#" + studio + "#" + keyHash;
    }

    static String studio(StudioId studio) {
        return "STUDIO#" + studio;
    }

    static String customersOf(StudioId studio) {
        return "STUDIO#" + studio + "#CUSTOMERS";
    }

    static String outlinesOf(StudioId studio, int share) {
        return "STUDIO#" + studio + "#OUTLINES#" + share;
    }

    static String phoneOf(StudioId studio, String index) {
        return "STUDIO#" + studio + "#PHONE#" + index;
    }

    static String historyOf(StudioId studio, CustomerId customer) {
        return "CUSTOMER#" + studio + "#" + customer;
    }

    static String visit(LocalDate day, VisitId visit) {
        return VISIT_PREFIX + day + "#" + visit;
    }

    static String appointment(AppointmentId appointment) {
        return APPOINTMENT_PREFIX + appointment;
    }

    static String marketing(Instant at, String id) {
        return MARKETING_PREFIX + instant(at) + "#" + id;
    }

    static String numbersOf(StudioId studio) {
        return "STUDIO#" + studio + "#NUMBERS";
    }

    static String importsOf(StudioId studio) {
        return "STUDIO#" + studio + "#IMPORTS";
    }

    static String jobsOf(StudioId studio) {
        return JOB + "#" + studio;
    }

    static String campaignsOf(StudioId studio) {
        return "STUDIO#" + studio + "#CAMPAIGNS";
    }

    static String automationsOf(StudioId studio) {
        return STUDIO + "#" + studio + "#AUTOMATIONS";
    }

    static String segmentsOf(StudioId studio) {
        return STUDIO + "#" + studio + "#SEGMENTS";
    }

    static String templatesOf(StudioId studio) {
        return STUDIO + "#" + studio + "#TEMPLATES";
    }

    static String placesOf(StudioId studio, AutomationId automation) {
        return "PLACES#" + studio + "#" + automation;
    }

    static String spendOf(StudioId studio) {
        return "SPEND#" + studio;
    }

    static String ownSmsOf(String whose) {
        return "OWNSMS#" + whose;
    }

    static String messagesOf(StudioId studio, Source source) {
        return MESSAGES + "#" + studio + "#" + source;
    }

    static String message(Code code) {
        return MESSAGE_PREFIX + code;
    }

    static String allMessagesOf(StudioId studio) {
        return "STUDIO#" + studio + "#MESSAGES";
    }

    static String planned(Instant at, Code code) {
        return instant(at) + "#" + code;
    }

    static String link(Code code) {
        return LINK_PREFIX + code;
    }

    static String askedOf(String numberIndex) {
        return "ASKED#" + numberIndex;
    }

    static String dueShard(int shard) {
        return "DUE#" + shard;
    }

    static String due(Instant at, String pk, String sk) {
        return instant(at) + "#" + pk + "#" + sk;
    }

    /** Sorts behind everything that is due at or before this instant and before everything later. */
    static String dueUpTo(Instant at) {
        return instant(at) + "~";
    }

    /** The moment that {@link #due} put in front. */
    static Instant dueInstant(String dueSk) {
        return instantOf(dueSk.substring(0, dueSk.indexOf('#')));
    }

    /** What an item of the due index is, by its key; empty for a kind that this version does not know. */
    static Optional<Due> dueOf(String pk, String sk, Instant at) {
        var parts = pk.split("#", -1);
        return switch (parts[0]) {
            case MESSAGES ->
                Optional.of(new Due.MessageDue(
                        at,
                        new MessageRef(
                                new StudioId(parts[1]),
                                new Source(parts[2]),
                                new Code(sk.substring(MESSAGE_PREFIX.length())))));
            case STUDIO ->
                sk.startsWith(CustomerId.KIND)
                        ? Optional.of(new Due.CustomerDue(at, new StudioId(parts[1]), new CustomerId(sk)))
                        : Optional.of(new Due.CampaignDue(at, new StudioId(parts[1]), new CampaignId(sk)));
            case JOB -> Optional.of(new Due.JobDue(at, new StudioId(parts[1]), new JobId(sk)));
            default -> Optional.empty();
        };
    }

    static String instant(Instant at) {
        return INSTANT.format(at);
    }

    static Instant instantOf(String text) {
        return INSTANT.parse(text, Instant::from);
    }
}
