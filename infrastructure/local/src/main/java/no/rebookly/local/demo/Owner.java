package no.rebookly.local.demo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.subtle.Random;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The owner of a salon on her first day: signs up, proves her address, enrols her authenticator, names her studio and sender. */
public final class Owner {
    public static final String SENDER = "SalongSaks";
    /** One in five gets nothing, to see what the SMS are worth. */
    private static final int HOLDOUT_PERCENT = 20;

    private static final String BOOKING_URL = "https://salong-saks.example/bestill";

    private final Browser browser;
    private final String email;
    private final String password;
    private String secret = "";

    public Owner(Browser browser) {
        this.browser = browser;
        var own = HexFormat.of().formatHex(bytes());
        this.email = "kari.saks." + own + "@salong-saks.example";
        this.password = "tre røde sykler ruller";
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    String secret() {
        return secret;
    }

    public void signUp() {
        var agreement = browser.get("/api/agreement").path("version").textValue();
        browser.post(
                "/api/signup",
                Browser.object()
                        .put("email", email)
                        .put("password", password)
                        .put("legalFirstName", "Kari")
                        .put("legalLastName", "Saks")
                        .put("studioName", "Salong Saks")
                        .put("agreementVersion", agreement)
                        .put("language", "nb"));
        var mail = browser.get("/local/mailbox.json?to=" + email).path("items").path(0);
        browser.post(
                "/api/signup/verification",
                Browser.object()
                        .put("email", email)
                        .put("code", mail.path("code").textValue()));
    }

    public void enrolAuthenticator() {
        secret = browser.post("/api/account/totp", Browser.object())
                .path("secret")
                .textValue();
        browser.post("/api/account/totp/confirmation", Browser.object().put("code", code()));
    }

    public void nameStudioAndSender() {
        browser.change(
                "PATCH",
                "/api/studio",
                Browser.object()
                        .put("bookingUrl", BOOKING_URL)
                        .put("contactPhone", "22 00 00 00")
                        .put("holdoutPercent", HOLDOUT_PERCENT));
        var sender = browser.change(
                "PUT",
                "/api/studio/sender",
                Browser.object()
                        .put("legalName", "Kari Saks")
                        .put("title", "Frisør")
                        .put("displayName", "Kari")
                        .put("senderName", SENDER));
        expect(sender, "state", "APPROVED");
    }

    /** Again, after days: a session ends after a week without use, and after a month in any case. */
    public void signIn() {
        var first =
                browser.post("/api/signin", Browser.object().put("email", email).put("password", password));
        expect(first, "next", "TOTP");
        browser.post("/api/signin/totp", Browser.object().put("code", code()));
    }

    /** What her authenticator shows at this moment of the local clock (RFC 6238). */
    private String code() {
        var now = new Clockwork(browser).now();
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, now);
        } catch (InvalidKeyException unusable) {
            throw new DemoStopped("The secret for the authenticator cannot be used.", unusable);
        }
    }

    private static void expect(JsonNode answer, String field, String value) {
        if (!value.equals(answer.path(field).textValue())) {
            throw new DemoStopped("Expected " + field + " to be " + value + ", it is " + answer.path(field) + ".");
        }
    }

    private static byte[] bytes() {
        return Random.randBytes(4);
    }
}
