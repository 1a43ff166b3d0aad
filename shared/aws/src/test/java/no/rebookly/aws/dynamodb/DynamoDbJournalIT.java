package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import no.rebookly.customer.CustomerId;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Choice;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbJournalIT {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Test
    void keepsALineOfEachChoiceBesideTheKeys() {
        var journal = new DynamoDbJournal(DYNAMODB.client(), DYNAMODB.keysTable());

        journal.chosen(STUDIO, numberKey(1), Choice.ALL, code(1), NOON);
        journal.chosen(STUDIO, numberKey(1), Choice.ALL, code(1), NOON);
        journal.chosen(STUDIO, numberKey(1), Choice.RESUME, code(1), NOON.plusSeconds(1));
        journal.merged(
                STUDIO,
                numberKey(1),
                OptOut.MARKETING,
                new CustomerId("cus_00000000000000000001"),
                NOON.plusSeconds(1));

        var lines = DYNAMODB.client()
                .query(query -> query.tableName(DYNAMODB.keysTable())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(java.util.Map.of(
                                ":pk",
                                software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(
                                        Keys.journalOf(STUDIO)))))
                .items();
        assertThat(lines).hasSize(3);
    }
}
