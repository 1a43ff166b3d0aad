package no.rebookly.lambda;

/** What a log may say of a fault: types and places. Never messages, which may quote what somebody typed. */
public final class FaultPlaces {
    private static final int FRAMES = 12;

    private FaultPlaces() {}

    /** From the outside in, the first dozen places of each. */
    public static String of(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " because of ")
                    .append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append(" at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
