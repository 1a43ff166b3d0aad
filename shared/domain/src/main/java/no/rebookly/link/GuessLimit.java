package no.rebookly.link;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows whoever asks for codes that lead nowhere: a bucket of misses for each address, in the memory of this process only. What
 * is kept of an address is eight bytes of a keyed hash, the key being random, of this process, and never written anywhere. Only
 * misses are counted, so many people behind one address of an operator who each tap their own link are never in each other's way.
 */
public final class GuessLimit {
    /** A person mistypes a few times; this is one who tries. */
    public static final int MISSES = 20;

    /** How long until one more miss is allowed. */
    public static final Duration ONE_MORE_AFTER = Duration.ofSeconds(5);

    /** The one longest silent is forgotten first. Half a megabyte when full. */
    static final int MOST_ADDRESSES = 4_096;

    /** Who has an IPv6 network has at least 2^64 addresses in it. */
    private static final int NETWORK_BYTES = 8;

    private static final int KEY_BYTES = 32;

    private final SecureRandom random;
    private final Buckets buckets = new Buckets();
    private byte @Nullable [] key;

    public GuessLimit(SecureRandom random) {
        this.random = random;
    }

    /** How long this address has to wait; empty when it need not. Costs nothing as long as nobody has missed. */
    public synchronized Optional<Duration> delay(String address, Instant now) {
        if (buckets.isEmpty()) {
            return Optional.empty();
        }
        var free = buckets.get(hash(address));
        if (free == null) {
            return Optional.empty();
        }
        var full = now.plus(ONE_MORE_AFTER.multipliedBy(MISSES - 1L));
        return free.isAfter(full) ? Optional.of(Duration.between(full, free)) : Optional.empty();
    }

    public synchronized void missed(String address, Instant now) {
        buckets.merge(hash(address), now.plus(ONE_MORE_AFTER), (free, fresh) -> {
            var later = free.plus(ONE_MORE_AFTER);
            return later.isAfter(fresh) ? later : fresh;
        });
    }

    synchronized int addresses() {
        return buckets.size();
    }

    private Long hash(String address) {
        if (key == null) {
            // Not before it is needed: processes that start from one snapshot would share it.
            key = new byte[KEY_BYTES];
            random.nextBytes(key);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return ByteBuffer.wrap(digest.digest(network(address))).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address itself in IPv4, its network in IPv6; as it is written where it is neither. */
    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException noAddress) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** When each bucket is empty again: one instant says how full it is. */
    private static final class Buckets extends LinkedHashMap<Long, Instant> {
        private static final long serialVersionUID = 1L;

        private Buckets() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > MOST_ADDRESSES;
        }
    }
}
