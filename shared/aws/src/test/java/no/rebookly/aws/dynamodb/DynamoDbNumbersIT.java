package no.rebookly.aws.dynamodb;

import static no.rebookly.aws.dynamodb.StudioKeys.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.RecentSend;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.number.NumbersContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbNumbersIT extends NumbersContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final NumberKey KEY = new NumberKey("k".repeat(43));

    @Override
    protected Numbers empty() {
        DYNAMODB.emptyData();
        return new DynamoDbNumbers(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }

    @Test
    void aFindCostsOneReadUnitAndASaveOneWriteUnitWithAFullLookBack() {
        var numbers = empty();
        var busy = NumberRecord.unknown(KEY);
        for (int week = 0; week < 12; week++) {
            busy = busy.with(new RecentSend(
                    new Code(String.format("%010d", week)),
                    new Source("cmp_00000000000000000001"),
                    MessageKind.MARKETING,
                    NOW.plusSeconds(week)));
        }
        var record = busy;

        assertThat(DYNAMODB.consumed().by(() -> numbers.save(STUDIO, record)).writeUnits())
                .isEqualTo(1);
        assertThat(DYNAMODB.consumed().by(() -> numbers.find(STUDIO, KEY)).readUnits())
                .isEqualTo(1);
        assertThat(numbers.find(STUDIO, KEY).recent()).hasSize(12);
    }
}
