package no.rebookly.aws.dynamodb;

import java.time.Instant;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.number.NumberKey;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Journal;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The journal in the keys table: the data table's backup is what it has to outlive. */
public final class DynamoDbJournal implements Journal {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbJournal(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Access pattern 92. A plain put: a repeated request writes the same line again. */
    @Override
    public void chosen(StudioId studio, NumberKey number, Choice choice, Code by, Instant at) {
        var line = Attributes.at(Keys.journalOf(studio), Keys.journalLine(at, by.value()))
                .text("number", number.value())
                .text("choice", choice.name());
        dynamoDb.putItem(put -> put.tableName(table).item(line.attributes()));
    }

    /** Access pattern 92. A plain put: whoever erases again writes the same line again. */
    @Override
    public void erased(StudioId studio, CustomerId customer, Instant at) {
        var line = Attributes.at(Keys.journalOf(studio), Keys.journalLine(at, customer.value()))
                .text("customer", customer.value());
        dynamoDb.putItem(put -> put.tableName(table).item(line.attributes()));
    }

    /** Access pattern 92. A plain put: a repeated request writes the same line again. */
    @Override
    public void merged(StudioId studio, NumberKey number, OptOut choice, CustomerId removed, Instant at) {
        var line = Attributes.at(Keys.journalOf(studio), Keys.journalLine(at, removed.value()))
                .text("number", number.value())
                .text("choice", choice.name());
        dynamoDb.putItem(put -> put.tableName(table).item(line.attributes()));
    }
}
