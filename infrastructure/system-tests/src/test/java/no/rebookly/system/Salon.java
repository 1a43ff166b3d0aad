package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A studio with an owner who has signed up with two factors; what tests start from. */
final class Salon {
    static final String PASSWORD = "tre røde sykler ruller";
    private static final AtomicInteger OPENED = new AtomicInteger();

    final Client owner;
    final String email;
    private final Client world;
    private String secret = "";
    private String recoveryCode = "";

    private Salon(Client world, Client owner, String email, String secret) {
        this.world = world;
        this.owner = owner;
        this.email = email;
        this.secret = secret;
    }

    private Salon(Client world) {
        this.world = world;
        this.owner = world.fresh();
        this.email = "eier" + OPENED.incrementAndGet() + "." + System.nanoTime() + "@salong.example";
    }

    /** Signed up, two factors enrolled, sender approved, a page to book on. */
    static Salon open(Client world) {
        var salon = new Salon(world);
        salon.signUp();
        salon.enrol();
        assertThat(salon.owner
                        .change(
                                "PATCH",
                                "/api/studio",
                                "{\"bookingUrl\": \"https://salong.example/bestill\", \"contactPhone\": \"22 00 00 00\"}")
                        .status())
                .isEqualTo(200);
        assertThat(salon.owner
                        .change(
                                "PUT",
                                "/api/studio/sender",
                                "{\"legalName\": \"Kari Saks\", \"title\": \"Frisør\", \"displayName\": \"Kari\", \"senderName\": \"SalongSaks\"}")
                        .text("state"))
                .isEqualTo("APPROVED");
        return salon;
    }

    /** The same studio, its owner's session and all, in a system that was started again. */
    Salon at(Client restarted) {
        return new Salon(restarted, owner, email, secret);
    }

    /** Signed up, the address proven, no second factor yet. */
    static Salon halfWay(Client world) {
        var salon = new Salon(world);
        salon.signUp();
        return salon;
    }

    private void signUp() {
        var agreement = owner.get("/api/agreement").text("version");
        var form =
                "{\"email\": \"%s\", \"password\": \"%s\", \"legalFirstName\": \"Kari\", \"legalLastName\": \"Saks\", \"studioName\": \"Salong Saks\", \"agreementVersion\": \"%s\", \"language\": \"nb\"}"
                        .formatted(email, PASSWORD, agreement);
        assertThat(owner.post("/api/signup", form).status()).isEqualTo(202);
        var code = world.get("/local/mailbox.json?to=" + email)
                .json()
                .path("items")
                .path(0)
                .path("code")
                .asText();
        assertThat(owner.post(
                                "/api/signup/verification",
                                "{\"email\": \"%s\", \"code\": \"%s\"}".formatted(email, code))
                        .text("next"))
                .isEqualTo("ENROL");
    }

    void enrol() {
        secret = owner.post("/api/account/totp", "{}").text("secret");
        var confirmed = owner.post("/api/account/totp/confirmation", "{\"code\": \"" + code() + "\"}");
        assertThat(confirmed.json().path("recoveryCodes").size()).isGreaterThanOrEqualTo(8);
        recoveryCode = confirmed.json().path("recoveryCodes").path(0).asText();
    }

    /** What the authenticator shows at this moment of the local clock. */
    String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), now());
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** The first of the codes that were shown once. */
    String recoveryCode() {
        return recoveryCode;
    }

    Instant now() {
        return Instant.parse(world.get("/local/clock").text("now"));
    }

    void advance(Duration by) {
        assertThat(world.post("/local/clock", "{\"advance\": \"" + by + "\"}").status())
                .isEqualTo(200);
    }

    void at(String instant) {
        assertThat(world.post("/local/clock", "{\"at\": \"" + instant + "\"}").status())
                .isEqualTo(200);
    }

    /** After days away: a session ends after a week without use. */
    void signIn() {
        assertThat(owner.post("/api/signin", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD))
                        .text("next"))
                .isEqualTo("TOTP");
        assertThat(owner.post("/api/signin/totp", "{\"code\": \"" + code() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    /** A customer who has consented, and was last there on a day long past. */
    String customer(String name, String phone) {
        var json = owner.post(
                        "/api/customers",
                        "{\"name\": \"%s\", \"phone\": \"%s\", \"marketing\": {\"basis\": \"CONSENT\", \"source\": \"skjema\", \"wording\": \"Ja takk til SMS\"}}"
                                .formatted(name, phone))
                .json();
        return json.path("id").asText();
    }

    /** A list of so many customers of the salon, of whom each has said that she is one; taken in, with numbers from this one on. */
    void takeIn(int customers, int firstNumber) {
        var list = new StringBuilder("Navn;Mobil\n");
        for (int i = 0; i < customers; i++) {
            list.append("Kunde Nummer")
                    .append(i)
                    .append(';')
                    .append(firstNumber + i)
                    .append('\n');
        }
        var file = list.toString().getBytes(StandardCharsets.UTF_8);
        var opened = owner.post(
                "/api/imports",
                "{\"fileName\": \"liste.csv\", \"size\": " + file.length + ", \"kind\": \"CUSTOMERS\"}");
        assertThat(owner.upload(opened.json().path("upload"), file)).isEqualTo(200);
        var path = "/api/imports/" + opened.text("id");
        until(path, "READY");
        owner.change(
                "PATCH", path, "{\"marketing\": {\"basis\": \"EXISTING_CUSTOMER\", \"wording\": \"Kunde fra før\"}}");
        until(path, "READY");
        assertThat(owner.post(path + "/commit", "").status()).isEqualTo(202);
        assertThat(until(path, "DONE").path("counts").path("new").asInt()).isEqualTo(customers);
    }

    private JsonNode until(String path, String state) {
        for (int tries = 0; tries < 300; tries++) {
            var found = owner.get(path).json();
            if (state.equals(found.path("state").asText())) {
                return found;
            }
            advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("the import did not become " + state);
    }

    /** A campaign to everybody. */
    String campaign(String text, String more) {
        var json =
                "{\"name\": \"Prøve\", \"filter\": {\"field\": \"marketing\", \"op\": \"ne\", \"value\": \"NONE\"}, \"text\": \"%s\"%s}"
                        .formatted(text, more);
        var drafted = owner.post("/api/campaigns", json);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return drafted.text("id");
    }

    void start(String campaign) {
        var started = owner.post("/api/campaigns/" + campaign + "/start", "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
    }

    List<JsonNode> messages(String campaign) {
        var messages = new ArrayList<JsonNode>();
        owner.get("/api/campaigns/" + campaign + "/messages?limit=200")
                .json()
                .path("items")
                .forEach(messages::add);
        return messages;
    }

    /** How many SMS a number got. */
    int smsTo(String e164) {
        return phone(e164).size();
    }

    /** The receipt of the first SMS that a number got, now. */
    void receiptOfTheFirstTo(String e164, String status) {
        var id = phone(e164).path(0).path("id").asText();
        assertThat(world.post("/local/phone/" + id + "/receipt", "{\"status\": \"" + status + "\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Lets something happen to the next SMS to a number. */
    void fault(String to, String mode) {
        assertThat(world.post(
                                "/local/phone/faults",
                                "{\"to\": \"%s\", \"mode\": \"%s\", \"times\": 1}".formatted(to, mode))
                        .status())
                .isEqualTo(200);
    }

    /** What came last to a phone. */
    JsonNode lastSms(String e164) {
        var items = phone(e164);
        return items.path(items.size() - 1);
    }

    private JsonNode phone(String e164) {
        return world.get("/local/phone.json?to=" + e164.replace("+", "%2B"))
                .json()
                .path("items");
    }
}
