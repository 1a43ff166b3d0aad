package no.rebookly.aws;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rebookly.money.Money;
import no.rebookly.platform.Settings;

/** What template.yaml tells every function; the one place that reads the environment. */
public record Environment(
        String region,
        String dataTable,
        String keysTable,
        String masterKey,
        String sendsQueue,
        String jobsQueue,
        String uploadsBucket,
        String uploadsKey,
        String mailFrom,
        String smsMaxPrice,
        Settings settings) {
    /** @throws IllegalStateException naming the first variable that is missing, when the function starts and not when it is needed */
    static Environment read() {
        return read(System.getenv());
    }

    static Environment read(Map<String, String> variables) {
        return new Environment(
                need(variables, "AWS_REGION"),
                need(variables, "REBOOKLY_DATA_TABLE"),
                need(variables, "REBOOKLY_KEYS_TABLE"),
                need(variables, "REBOOKLY_MASTER_KEY"),
                need(variables, "REBOOKLY_SENDS_QUEUE"),
                need(variables, "REBOOKLY_JOBS_QUEUE"),
                need(variables, "REBOOKLY_UPLOADS_BUCKET"),
                need(variables, "REBOOKLY_UPLOADS_KEY"),
                need(variables, "REBOOKLY_MAIL_FROM"),
                need(variables, "REBOOKLY_SMS_MAX_PRICE_USD"),
                new Settings(
                        origins(need(variables, "REBOOKLY_ORIGINS")),
                        URI.create(need(variables, "REBOOKLY_LINKS_URL")),
                        Optional.ofNullable(variables.get("REBOOKLY_ORIGIN_SECRET")).filter(secret -> !secret.isBlank()),
                        new Money(Long.parseLong(need(variables, "REBOOKLY_PRICE_PER_PART_ORE")))));
    }

    private static Set<String> origins(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static String need(Map<String, String> variables, String name) {
        var value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment variable " + name + " is missing: template.yaml sets it");
        }
        return value;
    }
}
