package no.rebookly.aws;

/**
 * The JDK's HTTP client keeps five idle connections to a host, unless this property, which it reads once, says otherwise. Whoever
 * calls more often at once would make, and lose, a connection for each call beyond.
 */
public final class KeptConnections {
    private static final String PROPERTY = "http.maxConnections";
    private static final String MOST = "64";

    private KeptConnections() {}

    /** Keeps as many as are ever used at once; to be called before the first request. What was set from outside stays. */
    public static void asManyAsAreUsed() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, MOST);
        }
    }
}
