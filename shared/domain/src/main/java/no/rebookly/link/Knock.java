package no.rebookly.link;

/**
 * What a request for a link shows of who sent it; nothing of it is stored or logged.
 *
 * @param address whence it came; empty where that is not told
 */
public record Knock(String method, String userAgent, String address) {
    @Override
    public String toString() {
        return "Knock[" + method + "]";
    }
}
