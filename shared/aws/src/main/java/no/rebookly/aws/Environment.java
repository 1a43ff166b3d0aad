package no.rebookly.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.aws.sms.SmsVendor;
import no.rebookly.money.Money;
import no.rebookly.pace.Pace;
import no.rebookly.platform.Settings;

/**
 * What template.yaml tells a function; the one place that reads the environment. Ports are made in a function's constructor, so
 * a missing variable is named when the function starts and not when it is first needed.
 */
public final class Environment {
    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    public static Environment of(Map<String, String> variables) {
        return new Environment(Map.copyOf(variables));
    }

    String region() {
        return need("AWS_REGION");
    }

    String dataTable() {
        return need("DATA_TABLE");
    }

    String keysTable() {
        return need("KEYS_TABLE");
    }

    /** The ARN of the KMS key that wraps key sets. */
    String masterKey() {
        return need("MASTER_KEY");
    }

    String sendsQueue() {
        return need("SENDS_QUEUE_URL");
    }

    String jobsQueue() {
        return need("JOBS_QUEUE_URL");
    }

    /** The dead-letter queues' addresses, by the queue that gives up. */
    Map<String, String> deadLetterQueues() {
        return Map.of("sends", need("SENDS_DEAD_LETTERS_URL"), "jobs", need("JOBS_DEAD_LETTERS_URL"));
    }

    String uploadsBucket() {
        return need("UPLOADS_BUCKET");
    }

    String mailFrom() {
        return need("MAIL_FROM");
    }

    SmsVendor smsVendor() {
        var word = need("SMS_PROVIDER");
        return SmsVendor.named(word)
                .orElseThrow(() -> new IllegalStateException("the environment variable SMS_PROVIDER is " + word
                        + ", and one of " + SmsVendor.words() + " is known"));
    }

    /** The most that the provider may charge for one SMS, in US dollars. */
    String smsMaxPrice() {
        return need("SMS_MAX_PRICE_USD");
    }

    /** What one sender may ask the provider in a second. */
    int smsPerSecondOfASender() {
        return Integer.parseInt(need("SMS_PER_SECOND_OF_A_SENDER"));
    }

    Settings settings() {
        return new Settings(
                Set.of(need("PRODUCT_ORIGIN")),
                URI.create(need("LINKS_ORIGIN")),
                Optional.ofNullable(variables.get("ORIGIN_SECRET")).filter(secret -> !secret.isBlank()),
                new Money(Long.parseLong(need("PRICE_PER_PART_ORE"))),
                new Pace(Integer.parseInt(need("SMS_PER_SECOND"))));
    }

    private String need(String name) {
        var value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment variable " + name + " is missing: template.yaml sets it");
        }
        return value;
    }
}
