package no.rebookly.functions.customers;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.rebookly.automation.Automations;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.optout.Journal;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.sending.Reason;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.MessageFixtures;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersFunctionTest {
    private static final String KARI = """
            {"name": "Kari Ødegård", "phone": "930 00 001", "tags": ["Stamkunde"]}""";

    private final TestPlatform platform = TestPlatform.at("2026-11-22T10:00:00Z");
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryLinks links = new InMemoryLinks();
    private Calls calls = new Calls(new CustomersFunction(platform));
    private int keys;

    @BeforeEach
    void signIn() {
        var owner = Owner.signIn(platform, STUDIO);
        platform.with(Customers.class, customers)
                .with(Numbers.class, new InMemoryNumbers())
                .with(NumberKeys.class, new HashedNumberKeys())
                .with(Campaigns.class, new InMemoryCampaigns())
                .with(Messages.class, messages)
                .with(Links.class, links)
                .with(Automations.class, new InMemoryAutomations())
                .with(Journal.class, new CollectingJournal())
                .with(
                        Codes.class,
                        (studio, source, customer) -> new Code(customer.value().substring(14)))
                .with(PhoneReader.class, new LibPhoneNumberReader());
        calls = new Calls(new CustomersFunction(platform)).cookie(owner.cookie());
    }

    @Test
    void showsACustomerAsItWasAdded() {
        var added = post("/api/customers", KARI);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.headers()).containsEntry("etag", "\"v1\"");
        assertThat(calls.get("/api/customers/" + id(added)).json()).isEqualTo(added.json());
        assertThat(added.json().toString())
                .isEqualTo("{\"id\":\"" + id(added) + "\",\"name\":\"Kari Ødegård\",\"phone\":\"+4793000001\","
                        + "\"tags\":[\"Stamkunde\"],\"marketing\":\"NONE\",\"wrongNumber\":false,\"lastVisit\":null,\"nextAppointment\":null,"
                        + "\"visitCount\":0,\"spend\":{\"amount\":0,\"currency\":\"NOK\"}}");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndEchoesNothing() {
        var refused = post("/api/customers", """
                {"name": " ", "phone": "22 33 44 55", "tags": ["a\\nb"], "hemmelig": 1,
                 "marketing": {"basis": "CONSENT", "source": "skjema"}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/phone", "/tags", "/marketing/wording", "");
        assertThat(refused.body()).doesNotContain("hemmelig").doesNotContain("22 33 44 55");
    }

    @Test
    void aRepeatedRequestAddsOneCustomer() {
        calls.header("idempotency-key", "the-same-key");
        var first = calls.post("/api/customers", KARI);
        var second = calls.post("/api/customers", KARI);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(calls.get("/api/customers").json().path("items")).hasSize(1);
    }

    @Test
    void nobodySeesOrChangesTheCustomersOfAnotherStudio() {
        var others = new no.rebookly.studio.StudioId("stu_00000000000000000002");
        customers.add(aCustomer(7).of(others).build(), History.NONE);
        var path = "/api/customers/" + aCustomer(7).build().id();

        assertThat(calls.get(path).status()).isEqualTo(404);
        assertThat(post(path + "/visits", "{\"day\": \"2026-11-01\"}").status()).isEqualTo(404);
        assertThat(post(path + "/marketing", "{\"optOut\": \"ALL\"}").status()).isEqualTo(404);
        assertThat(calls.get(path + "/timeline").status()).isEqualTo(404);
        assertThat(calls.get("/api/customers").json().path("items")).isEmpty();
    }

    @Test
    void changesOnlyWhatThePatchNamesAndOnlyTheVersionThatWasRead() {
        var id = id(post("/api/customers", KARI));
        assertThat(patch("/api/customers/" + id, "", "{\"name\": \"Kari Berg\"}")
                        .status())
                .isEqualTo(428);

        var changed = patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Berg\", \"tags\": null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").textValue()).isEqualTo("Kari Berg");
        assertThat(changed.json().path("phone").textValue()).isEqualTo("+4793000001");
        assertThat(changed.json().path("tags")).isEmpty();
        assertThat(patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Dahl\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void visitsMakeTheFactsAndTakingOneBackUnmakesThem() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        post(path + "/visits", "{\"day\": \"2026-10-01\", \"price\": {\"amount\": 79000, \"currency\": \"NOK\"}}");
        var latest = post(path + "/visits", "{\"day\": \"2026-11-20\", \"category\": \"Farge\"}");

        var kari = calls.get(path).json();
        assertThat(kari.path("lastVisit").textValue()).isEqualTo("2026-11-20");
        assertThat(kari.path("visitCount").intValue()).isEqualTo(2);
        assertThat(kari.path("spend").path("amount").intValue()).isEqualTo(79_000);

        assertThat(calls.send("DELETE", path + "/visits/" + id(latest), "").status())
                .isEqualTo(204);
        assertThat(calls.send("DELETE", path + "/visits/" + id(latest), "").status())
                .isEqualTo(404);
        assertThat(calls.get(path).json().path("lastVisit").textValue()).isEqualTo("2026-10-01");
    }

    @Test
    void aVisitIsTodayAtTheLatestByTheClockOnTheWall() {
        var path = "/api/customers/" + id(post("/api/customers", KARI)) + "/visits";
        platform.clock().set(java.time.Instant.parse("2026-11-22T23:30:00Z"));

        assertThat(post(path, "{\"day\": \"2026-11-23\"}").status()).isEqualTo(201);
        assertThat(post(path, "{\"day\": \"2026-11-24\"}").status()).isEqualTo(422);
    }

    @Test
    void appointmentsAreMovedByVersionAndTakenBack() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        var booked = post(path + "/appointments", "{\"at\": \"2026-12-01T11:00:00Z\", \"category\": \"Farge\"}");
        var appointment = path + "/appointments/" + id(booked);
        assertThat(booked.headers()).containsEntry("etag", "\"v1\"");

        var moved = patch(appointment, "\"v1\"", "{\"at\": \"2026-12-02T11:00:00Z\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.headers()).containsEntry("etag", "\"v2\"");
        assertThat(moved.json().path("category").textValue()).isEqualTo("Farge");
        assertThat(patch(appointment, "\"v1\"", "{\"category\": null}").status())
                .isEqualTo(412);
        assertThat(calls.get(path).json().path("nextAppointment").textValue()).isEqualTo("2026-12-02T11:00:00Z");
        assertThat(calls.send("DELETE", appointment, "").status()).isEqualTo(204);
        assertThat(calls.get(path).json().path("nextAppointment").isNull()).isTrue();
    }

    @Test
    void anOptOutOutweighsTheBasisForEverybodyWithTheNumberUntilALaterConsent() {
        var mother = "/api/customers/" + id(post("/api/customers", KARI));
        var child = "/api/customers/" + id(post("/api/customers", KARI.replace("Kari", "Ola")));
        post(mother + "/marketing", """
                {"basis": "EXISTING_CUSTOMER", "source": "kasse", "wording": "Vi sender deg SMS"}""");
        platform.clock().advance(java.time.Duration.ofSeconds(1));
        assertThat(post(child + "/marketing", "{\"optOut\": \"MARKETING\"}")
                        .json()
                        .path("marketing")
                        .textValue())
                .isEqualTo("OPTED_OUT");
        assertThat(marketing(mother)).isEqualTo("OPTED_OUT");

        platform.clock().advance(java.time.Duration.ofSeconds(1));
        post(mother + "/marketing", """
                {"basis": "EXISTING_CUSTOMER", "source": "kasse", "wording": "Vi sender deg SMS"}""");
        assertThat(marketing(mother)).isEqualTo("OPTED_OUT");
        var consented = post(mother + "/marketing", """
                {"basis": "CONSENT", "source": "skjema", "wording": "Ja til SMS"}""");

        assertThat(consented.status()).isEqualTo(201);
        assertThat(marketing(mother)).isEqualTo("CONSENT");
        assertThat(marketing(child)).isEqualTo("NONE");
        assertThat(calls.get(mother + "/timeline").json().findValuesAsText("act"))
                .containsExactly("ASSERTED", "ASSERTED", "ASSERTED");
    }

    @Test
    void theTimelineIsNewestFirst() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        post(path + "/visits", "{\"day\": \"2026-10-01\"}");
        post(path + "/appointments", "{\"at\": \"2026-12-01T11:00:00Z\"}");
        post(path + "/marketing", "{\"optOut\": \"ALL\"}");

        assertThat(calls.get(path + "/timeline").json().findValuesAsText("kind"))
                .containsExactly("APPOINTMENT", "MARKETING", "VISIT");
    }

    @Test
    void theTimelineTellsTheVersionThatMovingABookedTimeTakes() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        var appointments = path + "/appointments";
        var booked = id(post(appointments, "{\"at\": \"2026-12-01T11:00:00Z\"}"));
        patch(appointments + "/" + booked, "\"v1\"", "{\"at\": \"2026-12-02T11:00:00Z\"}");

        var version = calls.get(path + "/timeline")
                .json()
                .path("items")
                .path(0)
                .path("version")
                .longValue();

        assertThat(version).isEqualTo(2);
        assertThat(patch(appointments + "/" + booked, "\"v" + version + "\"", "{\"at\": \"2026-12-03T11:00:00Z\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePageOfACustomerIsOneAnswer() {
        var added = post("/api/customers", KARI);
        var path = "/api/customers/" + id(added);
        post(path + "/visits", "{\"day\": \"2026-11-21\"}");
        var message = sms(id(added), 1, "2026-11-22T09:00:00Z");
        links.visit(message.code(), Visitor.PERSON, java.time.Instant.parse("2026-11-22T09:30:00Z"));

        var page = calls.header("accept-language", "en").get(path + "/timeline");

        assertThat(page.headers()).containsEntry("etag", "\"v2\"");
        assertThat(page.json().path("customer")).isEqualTo(calls.get(path).json());
        assertThat(page.json().findValuesAsText("kind")).containsExactly("CLICK", "SMS", "VISIT");
        var sms = page.json().path("items").path(1);
        assertThat(sms.path("id").textValue()).isEqualTo(message.id().value());
        assertThat(sms.path("text").textValue()).isEqualTo("Hei Kari!");
        assertThat(sms.path("senderName").textValue()).isEqualTo("Salong");
        assertThat(sms.path("state").textValue()).isEqualTo("SKIPPED");
        assertThat(sms.path("sentence").textValue()).isEqualTo("The customer has said no to more messages.");
        assertThat(sms.path("clicks").path("person").intValue()).isEqualTo(1);
        assertThat(page.json().path("items").path(0).path("messageId").textValue())
                .isEqualTo(message.id().value());
        assertThat(page.json().path("items").path(2).path("source").textValue()).isEqualTo("owner");
    }

    @Test
    void theTimelineHoldsTheSmsOfWhoeverWasMergedIntoHerAndPagesOnThroughChanges() {
        var keep = id(post("/api/customers", KARI));
        var remove = id(post("/api/customers", KARI.replace("Ødegård", "Berg")));
        sms(keep, 1, "2026-11-20T09:00:00Z");
        sms(remove, 2, "2026-11-21T09:00:00Z");
        var keeper = customers.find(STUDIO, new CustomerId(keep)).orElseThrow();
        var other = customers.find(STUDIO, new CustomerId(remove)).orElseThrow();
        customers.changeBoth(
                keeper.with(keeper.lineage().absorbing(other)),
                other.with(
                        new CustomerState.Merged(keeper.id(), platform.clock().instant())));
        var path = "/api/customers/" + keep + "/timeline";

        var first = calls.get(path + "?limit=1").json();
        post("/api/customers/" + keep + "/visits", "");
        var next = "?limit=1&cursor=" + first.path("next").textValue();
        var second = calls.get(path + next).json();

        assertThat(first.findValuesAsText("id").getLast()).endsWith("2");
        assertThat(second.findValuesAsText("id").getLast()).endsWith("1");
        assertThat(second.path("next").isNull()).isTrue();
        var another = id(post("/api/customers", KARI));
        assertThat(calls.get("/api/customers/" + another + "/timeline" + next).status())
                .isEqualTo(400);
    }

    private Message sms(String customer, int number, String plannedAt) {
        var plan = new Message.Plan(
                STUDIO,
                MessageFixtures.CAMPAIGN,
                MessageFixtures.code(number),
                new CustomerId(customer),
                new PhoneNumber("+4793000001"),
                MessageFixtures.numberKey(number),
                MessageKind.MARKETING,
                "Hei Kari!",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.empty());
        var at = java.time.Instant.parse(plannedAt);
        var message = Message.planned(plan, MessageState.SKIPPED, Optional.of(Reason.OPTED_OUT), at);
        messages.plan(message);
        links.add(Link.planned(
                message.ref(),
                message.customer(),
                message.number(),
                message.kind(),
                Optional.of(java.net.URI.create("https://salong.example")),
                at));
        return message;
    }

    @Test
    void everySearchPagesThroughEachMatchOnce() {
        IntStream.rangeClosed(1, 30)
                .forEach(number -> customers.add(
                        aCustomer(number)
                                .named((number % 3 == 0 ? "Åse Sæther " : "Øyvind Moe ") + number)
                                .tagged(number % 2 == 0 ? "VIP" : "Ny")
                                .build(),
                        History.NONE));

        assertThat(all("q=ase")).hasSize(10);
        assertThat(all("q=oyvind&tag=vip")).hasSize(10);
        assertThat(all("q=40000007")).hasSize(1);
        assertThat(all("sort=name&tag=VIP")).hasSize(15).doesNotHaveDuplicates();
        assertThat(all("sort=lastVisit")).hasSize(30).doesNotHaveDuplicates();
        assertThat(all("")).hasSize(30).doesNotHaveDuplicates();
        assertThat(calls.get("/api/customers?sort=phone").status()).isEqualTo(400);
        var cursor =
                calls.get("/api/customers?limit=4&q=ase").json().path("next").textValue();
        assertThat(calls.get("/api/customers?limit=4&q=oyvind&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    void namesSortAsNorwegiansExpect() {
        for (var name : java.util.List.of("Åse", "Berit", "Øyvind", "Ærlend", "anna")) {
            customers.add(
                    aCustomer(customers
                                            .list(STUDIO, no.rebookly.page.PageRequest.first(50))
                                            .items()
                                            .size()
                                    + 1)
                            .named(name)
                            .build(),
                    History.NONE);
        }

        assertThat(calls.get("/api/customers?sort=name").json().findValuesAsText("name"))
                .containsExactly("anna", "Berit", "Ærlend", "Øyvind", "Åse");
    }

    @Test
    void whoComesGoesOrIsRenamedBetweenTwoPagesMovesNobodyElse() {
        var names = List.of("Anna", "Berit", "Cecilie", "Dina", "Eva", "Frida");
        for (int number = 0; number < names.size(); number++) {
            customers.add(aCustomer(number + 1).named(names.get(number)).build(), History.NONE);
        }
        var first = calls.get("/api/customers?sort=name&limit=3").json();
        var cecilie = customers.find(STUDIO, aCustomer(3).build().id()).orElseThrow();
        customers.change(cecilie.with(new CustomerName("Zara")), HistoryChange.NONE);
        customers.erase(aCustomer(2).build());
        customers.add(aCustomer(20).named("Ada").build(), History.NONE);

        var second = calls.get("/api/customers?sort=name&limit=3&cursor="
                        + first.path("next").textValue())
                .json();

        assertThat(first.findValuesAsText("name")).containsExactly("Anna", "Berit", "Cecilie");
        assertThat(second.findValuesAsText("name")).containsExactly("Dina", "Eva", "Frida");
        var third = calls.get("/api/customers?sort=name&limit=3&cursor="
                        + second.path("next").textValue())
                .json();
        assertThat(third.findValuesAsText("name")).containsExactly("Zara");
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void thoseWhoCameLatestStandFirstAndThoseWhoNeverCameLast() {
        customers.add(aCustomer(1).named("Aldri").build(), History.NONE);
        customers.add(aCustomer(2).named("Før").whoCame("1999-12-31").build(), History.NONE);
        customers.add(aCustomer(3).named("Nylig").whoCame("2026-11-20").build(), History.NONE);

        assertThat(calls.get("/api/customers?sort=lastVisit").json().findValuesAsText("name"))
                .containsExactly("Nylig", "Før", "Aldri");
        assertThat(all("sort=lastVisit")).hasSize(3);
    }

    @Test
    void tellsWhichTagsAreInUseAndHowManyHaveEach() {
        customers.add(aCustomer(1).tagged("VIP").tagged("Åpen").build(), History.NONE);
        customers.add(aCustomer(2).tagged("vip").build(), History.NONE);
        customers.add(aCustomer(3).tagged("VIP").tagged("Brud").build(), History.NONE);

        assertThat(calls.get("/api/customers/tags").json().path("items").toString())
                .isEqualTo(
                        "[{\"tag\":\"Brud\",\"count\":1},{\"tag\":\"VIP\",\"count\":3},{\"tag\":\"Åpen\",\"count\":1}]");
    }

    @Test
    void oneTapIsAVisitTodayAndOneMoreTakesItBack() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        platform.clock().set(java.time.Instant.parse("2026-11-22T23:30:00Z"));

        var visit = post(path + "/visits", "");

        assertThat(visit.status()).isEqualTo(201);
        assertThat(visit.json().path("day").textValue()).isEqualTo("2026-11-23");
        assertThat(visit.json().path("source").textValue()).isEqualTo("owner");
        assertThat(post(path + "/visits", "{\"category\": \"Klipp\"}")
                        .json()
                        .path("day")
                        .textValue())
                .isEqualTo("2026-11-23");
        var back = "/api/customers/" + visit.json().path("customerId").textValue() + "/visits/" + id(visit);
        assertThat(calls.send("DELETE", back, "").status()).isEqualTo(204);
        assertThat(calls.get(path).json().path("visitCount").intValue()).isEqualTo(1);
    }

    @Test
    void aTapThatIsRepeatedIsOneVisit() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        calls.header("idempotency-key", "one-tap-on-the-phone");
        var first = calls.post(path + "/visits", "");
        var again = calls.post(path + "/visits", "");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(calls.get(path).json().path("visitCount").intValue()).isEqualTo(1);
    }

    @Test
    void aRenamedCustomerIsStillKnownByTheOldName() {
        var id = id(post("/api/customers", KARI));

        patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Berg\"}");

        assertThat(customers
                        .find(STUDIO, new CustomerId(id))
                        .orElseThrow()
                        .lineage()
                        .spellings())
                .containsExactly("Kari Berg", "Kari Ødegård");
    }

    @Test
    void aDeletedCustomerIsOutOfSightAndComesBackWhole() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        post(path + "/visits", "");
        var before = calls.get(path).json();

        assertThat(calls.send("DELETE", path, "").status()).isEqualTo(204);
        platform.clock().advance(Duration.ofDays(1));
        assertThat(calls.send("DELETE", path, "").status()).isEqualTo(204);

        for (var read : List.of(path, path + "/timeline")) {
            assertThat(calls.get(read).status()).isEqualTo(404);
        }
        assertThat(post(path + "/visits", "").status()).isEqualTo(404);
        assertThat(patch(path, "\"v3\"", "{\"name\": \"Ola\"}").status()).isEqualTo(404);
        for (var list : List.of("", "q=kari", "sort=name", "tag=stamkunde")) {
            assertThat(all(list)).isEmpty();
        }
        assertThat(calls.get("/api/customers/tags").json().path("items")).isEmpty();
        var deleted =
                calls.get("/api/customers?deleted=true").json().path("items").path(0);
        assertThat(deleted.path("name").textValue()).isEqualTo("Kari Ødegård");
        assertThat(deleted.path("deletedAt").textValue()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(deleted.path("eraseAt").textValue()).isEqualTo("2026-12-22T10:00:00Z");

        var restored = post(path + "/restore", "");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json()).isEqualTo(before);
        assertThat(calls.get(path).json()).isEqualTo(before);
        assertThat(post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(calls.get("/api/customers?deleted=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void nobodyComesBackAfterThirtyDaysOrFromErasing() {
        var late = "/api/customers/" + id(post("/api/customers", KARI));
        var gone = "/api/customers/" + id(post("/api/customers", KARI.replace("Kari", "Ola")));
        calls.send("DELETE", late, "");
        assertThat(calls.send("DELETE", gone + "?erase=true", "").status()).isEqualTo(204);
        assertThat(calls.get("/api/customers?deleted=true").json().findValuesAsText("name"))
                .containsExactly("Kari Ødegård");
        assertThat(post(gone + "/restore", "").status()).isEqualTo(404);

        platform.clock().advance(CustomerState.REGRET);
        calls.cookie(cookie());

        assertThat(post(late + "/restore", "").status()).isEqualTo(404);
        assertThat(calls.get("/api/customers?deleted=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void onlyTrueErasesAtOnceAndOnlyTheOwnStudios() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        var others = new no.rebookly.studio.StudioId("stu_00000000000000000002");
        customers.add(aCustomer(7).of(others).build(), History.NONE);

        assertThat(calls.send("DELETE", path + "?erase=yes", "").status()).isEqualTo(400);
        assertThat(calls.get(path).status()).isEqualTo(200);
        assertThat(calls.send("DELETE", "/api/customers/" + aCustomer(7).build().id(), "")
                        .status())
                .isEqualTo(404);
        assertThat(calls.send("DELETE", "/api/customers/cus_unknown", "").status())
                .isEqualTo(404);
        assertThat(customers.find(others, aCustomer(7).build().id())).isPresent();
    }

    @Test
    void anOptOutOutlivesTheCustomerAndHoldsForWhoeverComesWithTheNumber() {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        post(path + "/marketing", "{\"optOut\": \"MARKETING\"}");

        calls.send("DELETE", path + "?erase=true", "");
        platform.clock().advance(Duration.ofDays(1));
        var again = post("/api/customers", KARI.replace("\"tags\"", """
                "marketing": {"basis": "EXISTING_CUSTOMER", "source": "liste", "wording": "Kunde"}, "tags\""""));

        assertThat(again.json().path("marketing").textValue()).isEqualTo("OPTED_OUT");
    }

    @Test
    void twoWhoRegisterAVisitAtOnceBothAreHeard() throws Exception {
        var path = "/api/customers/" + id(post("/api/customers", KARI));
        var cookie = cookie();
        var visits = IntStream.rangeClosed(1, 4)
                .<Callable<Integer>>mapToObj(day -> () -> new Calls(new CustomersFunction(platform))
                        .cookie(cookie)
                        .header("idempotency-key", "visit-of-day-" + day)
                        .post(path + "/visits", "{\"day\": \"2026-11-0" + day + "\"}")
                        .status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(visits)) {
                assertThat(status.get()).isEqualTo(201);
            }
        }

        assertThat(calls.cookie(cookie).get(path).json().path("visitCount").intValue())
                .isEqualTo(4);
    }

    private String cookie() {
        return Owner.signIn(platform, STUDIO).cookie();
    }

    private java.util.List<String> all(String query) {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = calls.get("/api/customers?limit=4&" + query + next).json();
            page.path("items").forEach(item -> seen.add(item.path("id").textValue()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").textValue();
        } while (!next.isEmpty());
        return seen;
    }

    private String marketing(String path) {
        return calls.get(path).json().path("marketing").textValue();
    }

    private Calls.Answer post(String path, String json) {
        return calls.header("idempotency-key", "key-number-" + ++keys).post(path, json);
    }

    private Calls.Answer patch(String path, String version, String json) {
        var answer = calls.header("if-match", version).send("PATCH", path, json);
        calls.header("if-match", "");
        return answer;
    }

    private static String id(Calls.Answer answer) {
        return answer.json().path("id").textValue();
    }
}
