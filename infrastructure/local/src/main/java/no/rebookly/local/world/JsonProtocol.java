package no.rebookly.local.world;

/** Answers in AWS's JSON protocol 1.0. */
final class JsonProtocol {

    private JsonProtocol() {}

    static String smsTaken(String id) {
        return "{\"MessageId\":\"%s\"}".formatted(id);
    }

    static String error(String code, String message) {
        return "{\"__type\":\"com.amazonaws.pinpointsmsvoicev2#%s\",\"Message\":\"%s\"}".formatted(code, message);
    }
}
