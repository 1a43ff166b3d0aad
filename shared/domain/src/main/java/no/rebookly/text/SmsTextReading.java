package no.rebookly.text;

/** What became of a text that somebody, or a template, made. */
public sealed interface SmsTextReading {
    record Text(SmsText text) implements SmsTextReading {}

    record Refused(SmsTextFault fault) implements SmsTextReading {}
}
