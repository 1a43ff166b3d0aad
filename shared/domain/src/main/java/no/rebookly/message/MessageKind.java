package no.rebookly.message;

/** Whether an SMS sells or serves: the law treats them apart (markedsføringsloven § 15). */
public enum MessageKind {
    MARKETING,
    SERVICE
}
