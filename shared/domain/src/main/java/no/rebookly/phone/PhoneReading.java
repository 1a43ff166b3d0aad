package no.rebookly.phone;

/** What became of a number that somebody wrote. */
public sealed interface PhoneReading {
    /** A Norwegian mobile that can take an SMS. */
    record Mobile(PhoneNumber number) implements PhoneReading {}

    record Refused(PhoneRefusal refusal) implements PhoneReading {}
}
