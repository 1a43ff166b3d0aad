package no.rebookly.link;

/** What a request for a link shows of who sent it; nothing of it is stored or logged. */
public record Knock(String method, String userAgent) {
    @Override
    public String toString() {
        return "Knock[" + method + "]";
    }
}
