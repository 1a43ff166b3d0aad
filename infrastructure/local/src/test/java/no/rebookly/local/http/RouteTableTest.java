package no.rebookly.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.rebookly.local.template.Api;
import no.rebookly.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private static final Template TEMPLATE = Template.read(Path.of("../../template.yaml"));
    private static final RouteTable PRODUCT = new RouteTable(Api.PRODUCT, TEMPLATE.functions());
    private static final RouteTable LINKS = new RouteTable(Api.LINKS, TEMPLATE.functions());

    @ParameterizedTest
    @CsvSource({
        "/api/agreement, signup",
        "/api/signup/verification, signup",
        "/api/signin/totp, signin",
        "/api/signout, signin",
        "/api/account, account",
        "/api/studio/sender/history, account",
        "/api/health, account",
        "/api/customers, customers",
        "/api/customers/cus_1/visits/vis_2, customers",
        "/api/imports/imp_1, imports",
        "/api/campaigns/cmp_1/start, campaigns",
        "/api/messages, campaigns",
        "/api/templates/preview, campaigns",
        "/api/jobs/job_1/cancel, jobs",
        "/api/nothing, account"
    })
    void findsTheFunctionOfAPath(String path, String function) {
        assertThat(PRODUCT.find("POST", path))
                .hasValueSatisfying(match -> assertThat(match.function()).isEqualTo(function));
    }

    @Test
    void prefersTheLiteralAndGivesTheParameters() {
        assertThat(LINKS.find("GET", "/abc"))
                .hasValue(new RouteTable.Match("click-tracking", "ANY /{code}", Map.of("code", "abc")));
        assertThat(LINKS.find("GET", "/abc/s"))
                .hasValue(new RouteTable.Match("opt-out", "ANY /{code}/s", Map.of("code", "abc")));
        assertThat(LINKS.find("GET", "/abc/t")).hasValue(new RouteTable.Match("click-tracking", "$default", Map.of()));
    }
}
