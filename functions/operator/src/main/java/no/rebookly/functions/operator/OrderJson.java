package no.rebookly.functions.operator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import no.rebookly.operator.OperateSending.Status;

/** What an operator is told. */
final class OrderJson {
    private OrderJson() {}

    static byte[] of(Status status) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("everythingStopped", status.stopped().everything());
        var studios = json.putArray("stoppedStudios");
        status.stopped().studios().stream().map(Object::toString).sorted().forEach(studios::add);
        var deadLetters = json.putObject("deadLetters");
        status.deadLetters().forEach(deadLetters::put);
        return bytes(json);
    }

    static byte[] notUnderstood() {
        return bytes(
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "problem",
                                "Nothing was done. An order is {\"do\": \"status\" | \"stop\" | \"resume\" | \"redrive\", \"studio\": \"stu_…\" (of stop and resume, for one studio alone)}."));
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
