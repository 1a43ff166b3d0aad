package no.rebookly.local.world;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.lambda.EventRule;
import no.rebookly.local.lambda.LogSubscription;
import no.rebookly.local.storage.StorageKey;

/** Phones and mailboxes, the services that reach them, and the receipts that come back. */
public final class OuterWorld implements AutoCloseable {

    /** What became of a receipt that somebody asked for. */
    public enum Receipt {
        DELIVERED,
        UNKNOWN_SMS,
        /** The function failed; the receipt is tried again by itself. */
        NOT_TAKEN
    }

    private final Phone phone;
    private final Mailbox mailbox;
    private final Receipts receipts;
    private final ServicesServer services;

    private OuterWorld(Phone phone, Mailbox mailbox, Receipts receipts, ServicesServer services) {
        this.phone = phone;
        this.mailbox = mailbox;
        this.receipts = receipts;
        this.services = services;
    }

    /**
     * @param subscription takes SNS's receipts
     * @param rule takes End User Messaging's
     */
    public static OuterWorld start(
            Path folder, StorageKey key, InstantSource clock, LogSubscription subscription, EventRule rule) {
        var phone = Phone.in(folder, key, clock);
        var mailbox = Mailbox.in(folder, key, clock);
        return new OuterWorld(
                phone, mailbox, new Receipts(phone, subscription, rule, clock), ServicesServer.start(phone, mailbox));
    }

    /** Where SNS, End User Messaging and SES are. */
    public URI endpoint() {
        return services.endpoint();
    }

    public WorldPages pages() {
        return new WorldPages(phone, mailbox);
    }

    /** Delivers the receipts that come by themselves. */
    public Chore receipts() {
        return receipts;
    }

    /** Delivers a receipt now. */
    public Receipt receipt(String sms, ReceiptStatus status) {
        return phone.message(sms)
                .map(found -> receipts.deliver(found, status) ? Receipt.DELIVERED : Receipt.NOT_TAKEN)
                .orElse(Receipt.UNKNOWN_SMS);
    }

    /** Lets a fault happen to the next messages to a number, or to any number ({@code *}). */
    public void fault(String to, Fault fault, int times) {
        phone.fault(to, fault, times);
    }

    @Override
    public void close() {
        services.close();
        mailbox.close();
        phone.close();
    }
}
