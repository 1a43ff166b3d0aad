package no.rebookly.local.world;

/** What a receipt says. */
public enum ReceiptStatus {
    DELIVERED,
    UNDELIVERED
}
