package no.rebookly.money;

/** An amount of Norwegian kroner, kept in øre so that nothing is ever rounded twice. */
public record Money(long ore) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    /** The only currency: what a studio charges and what an SMS costs here. */
    public static final String CURRENCY = "NOK";

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(ore, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }
}
