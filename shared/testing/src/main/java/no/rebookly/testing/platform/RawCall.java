package no.rebookly.testing.platform;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Calls a function with the bytes of an event, and needs no library that the function might do without. */
public final class RawCall {
    private RawCall() {}

    public static byte[] of(RequestStreamHandler function, byte[] event) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), out, new TestContext());
        return out.toByteArray();
    }
}
