package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.testing.automation.DailyPlacesContract;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbDailyPlacesIT extends DailyPlacesContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected DailyPlaces empty() {
        DYNAMODB.emptyData();
        return new DynamoDbDailyPlaces(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }

    @Test
    void spendsWhatThePageOfTheTablesSays() {
        var places = empty();

        var spent = DYNAMODB.consumed()
                .by(() -> places.take(
                        STUDIO, new AutomationId("aut_00000000000000000001"), LocalDate.parse("2026-11-24"), 20, 20));

        assertThat(spent.writeUnits()).isEqualTo(1);
        assertThat(spent.readUnits()).isEqualTo(1);
    }
}
