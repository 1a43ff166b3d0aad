package no.rebookly.aws.dynamodb;

/** The only place where keys of the tables are made; docs/dynamodb.md shows them all. */
final class Keys {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String VERSION = "version";

    static final String KEY_SET = "KEYSET";

    private Keys() {}

    static String keySetOf(String owner) {
        return "KEYS#" + owner;
    }
}
