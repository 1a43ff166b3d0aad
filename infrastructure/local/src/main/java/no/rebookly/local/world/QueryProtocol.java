package no.rebookly.local.world;

import java.util.UUID;

/** Answers in AWS's query protocol. */
final class QueryProtocol {

    private QueryProtocol() {}

    static String smsTaken(String id) {
        return """
                <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>%s</MessageId></PublishResult>\
                <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>""".formatted(id, UUID.randomUUID());
    }

    static String mailTaken() {
        return """
                <SendEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendEmailResult><MessageId>%s</MessageId></SendEmailResult>\
                <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></SendEmailResponse>""".formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    static String error(String code, String message) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
                .formatted(code, message, UUID.randomUUID());
    }
}
