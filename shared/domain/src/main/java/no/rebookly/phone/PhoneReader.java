package no.rebookly.phone;

/** Reads a mobile number as people and programs in Norway write it. */
public interface PhoneReader {
    /** Never throws, whatever was written. */
    PhoneReading read(String raw);
}
