package no.rebookly.aws.crypto;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the keys of owners, each by one call of the master key, and keeps them open for at most five minutes. So an owner
 * whose keys are shredded is unreadable everywhere five minutes later, and a list of customers costs one call, not one per
 * value.
 */
public final class KeyRing {
    static final Duration OPEN_FOR = Duration.ofMinutes(5);

    /** From a rotation until its keys write: no ring can then still hold the set without them, clocks apart included. */
    static final Duration SETTLING = OPEN_FOR.multipliedBy(2);

    /** Values under unknown keys (damaged ones, say) make a ring ask again, but not at each of them. */
    static final Duration NOT_ASKED_AGAIN_FOR = Duration.ofMinutes(1);

    private static final int ROTATION_TRIES = 5;

    private final MasterKey masterKey;
    private final KeySetStore store;
    private final InstantSource clock;
    private final Map<KeyOwner, Slot> slots;

    /** @param most how many owners' keys are kept open at once; the one not asked for longest makes room */
    public KeyRing(MasterKey masterKey, KeySetStore store, InstantSource clock, int most) {
        this.masterKey = masterKey;
        this.store = store;
        this.clock = clock;
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<KeyOwner, Slot> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Makes the owner's keys; nothing happens when there are some. Of two that do it at once the first to write wins and
     * the other's keys were never used, so a retry does no harm. After a shredding this would make new keys, which open
     * nothing old.
     */
    public void create(KeyOwner owner) {
        if (store.load(owner).isEmpty()) {
            store.create(owner, wrapped(owner, KeyBundle.generate()));
        }
    }

    /** Empty when the owner has no keys, be it that they were shredded: pages of an erased studio still have to answer. */
    public Optional<FieldCipher> cipher(KeyOwner owner) {
        return keys(owner, null).map(keys -> new FieldCipher(owner, keys, outdated -> keys(owner, outdated)));
    }

    /**
     * For work that makes no sense without the owner's keys.
     *
     * @throws KeysShreddedException when there are none
     */
    public FieldCipher require(KeyOwner owner) {
        return cipher(owner).orElseThrow(() -> new KeysShreddedException(owner));
    }

    /** Rebookly's own, made when they are first asked for: a new installation has nobody who could do it before. */
    public FieldCipher system() {
        return cipher(KeyOwner.system()).orElseGet(() -> {
            create(KeyOwner.system());
            return require(KeyOwner.system());
        });
    }

    /**
     * Adds new keys for fields and index; they begin to write ten minutes later, and the older ones still read. Nothing
     * happens while an earlier rotation has not come so far, so a retry does not rotate twice.
     *
     * @throws KeysShreddedException when the owner has no keys
     */
    public void rotate(KeyOwner owner) {
        for (var tries = 0; tries < ROTATION_TRIES; tries++) {
            var stored = store.load(owner).orElseThrow(() -> new KeysShreddedException(owner));
            var now = clock.instant();
            var keys = opened(owner, stored, now);
            if (keys.rotating()
                    || store.replace(owner, wrapped(owner, keys.rotated(now.plus(SETTLING))), stored.version())) {
                forget(owner);
                return;
            }
        }
        throw new IllegalStateException("the keys of " + owner.word() + " changed during every try to rotate them");
    }

    /** Deletes the owner's keys: at once for this ring, within five minutes for every other. There is no way back. */
    public void shred(KeyOwner owner) {
        store.delete(owner);
        forget(owner); // Afterwards: a reader between the two would put the keys back.
    }

    /** Closes everything, such as before a snapshot of this process is taken: no key may rest in it. */
    public void dropAll() {
        synchronized (slots) {
            slots.clear();
        }
    }

    /** @param outdated keys found wanting: if they are still the ones kept here, they are read again */
    private Optional<KeyBundle> keys(KeyOwner owner, @Nullable KeyBundle outdated) {
        Slot slot;
        synchronized (slots) {
            var now = clock.instant();
            slots.values().removeIf(each -> each.isOlder(OPEN_FOR, now));
            slot = slots.computeIfAbsent(owner, Slot::new);
        }
        return slot.keys(outdated);
    }

    /** Whoever is just opening the forgotten slot keeps it for this one use: later callers find a new one. */
    private void forget(KeyOwner owner) {
        synchronized (slots) {
            slots.remove(owner);
        }
    }

    private KeyBundle opened(KeyOwner owner, WrappedKeySet stored, Instant now) {
        var plaintext = masterKey.unwrap(stored.bytes(), context(owner));
        try {
            return KeyBundle.parse(plaintext, now);
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    private byte[] wrapped(KeyOwner owner, KeyBundle keys) {
        var plaintext = keys.serialise();
        try {
            if (plaintext.length > MasterKey.MOST_BYTES) {
                throw new IllegalStateException("the keys of " + owner.word() + " were rotated too often to fit");
            }
            return masterKey.wrap(plaintext, context(owner));
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    /** Frozen: a key set that was wrapped in one context is not opened in another. */
    private static Map<String, String> context(KeyOwner owner) {
        return Map.of("owner", owner.word(), "purpose", "rebookly");
    }

    /** One owner's keys, opened by the first who asks while the others wait. */
    private final class Slot {
        private final KeyOwner owner;
        private @Nullable KeyBundle keys;
        private volatile Instant readAt = Instant.MAX;

        private Slot(KeyOwner owner) {
            this.owner = owner;
        }

        private synchronized Optional<KeyBundle> keys(@Nullable KeyBundle outdated) {
            var now = clock.instant();
            if (keys == null || isOlder(OPEN_FOR, now) || (keys == outdated && isOlder(NOT_ASKED_AGAIN_FOR, now))) {
                keys = store.load(owner)
                        .map(stored -> opened(owner, stored, now))
                        .orElse(null);
                readAt = now;
            }
            return Optional.ofNullable(keys);
        }

        /** Never, while nothing has been read. */
        private boolean isOlder(Duration age, Instant now) {
            return !readAt.isAfter(now.minus(age));
        }
    }

    @Override
    public String toString() {
        return "KeyRing";
    }
}
