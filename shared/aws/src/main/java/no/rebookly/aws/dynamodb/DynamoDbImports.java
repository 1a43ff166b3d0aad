package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Imports;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Imports in one partition of a studio. */
public final class DynamoDbImports implements Imports {
    private final DynamoDbTable<ImportItem> imports;
    private final KeyRing keys;

    public DynamoDbImports(Database database, KeyRing keys) {
        this.imports = database.items(ImportItem.SCHEMA);
        this.keys = keys;
    }

    /** Access pattern 45. Conditional on there being no such import: a second try leaves the first one as it is. */
    @Override
    public void add(Import added) {
        put(ImportItem.of(added, 1, cipher(added.studio())), Conditions.ABSENT);
    }

    /** Access pattern 46, consistent: what a job has just written is what its owner sees. */
    @Override
    public Optional<Import> find(StudioId studio, ImportId id) {
        var item = imports.getItem(get -> get.consistentRead(true)
                .key(Key.builder()
                        .partitionValue(Keys.importsOf(studio))
                        .sortValue(id.value())
                        .build()));
        return Optional.ofNullable(item).map(found -> found.toImport(studio, cipher(studio)));
    }

    /** Access pattern 47. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Import changed) {
        return put(
                ImportItem.of(changed, changed.version() + 1, cipher(changed.studio())),
                Conditions.version(changed.version()));
    }

    private boolean put(ImportItem item, Expression condition) {
        try {
            imports.putItem(put -> put.item(item).conditionExpression(condition));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }
}
