package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorClassifierTest {
    private final VisitorClassifier classifier = new VisitorClassifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON  | Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1
            PERSON  | Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36
            PERSON  | Mozilla/5.0 (Linux; Android 15; CUBOT X90) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36
            PERSON  | Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0
            PERSON  | Instagram 300.0.0.1 Android (34/14; 420dpi; 1080x2400; Google/google; Pixel 8; shiba; shiba; nb_NO)
            PREVIEW | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0
            PREVIEW | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)
            PREVIEW | WhatsApp/2.23.20.0
            PREVIEW | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
            PREVIEW | Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41 Safari/537.36 Google (+https://developers.google.com/+/web/snippet/)
            SCANNER | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
            SCANNER | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36
            SCANNER | curl/8.9.1
            SCANNER | python-requests/2.32.0
            SCANNER | Go-http-client/2.0
            UNKNOWN | Something/1.0
            """)
    void tellsWhoComesByTheirAgent(Visitor expected, String agent) {
        assertThat(classifier.classify(new Knock("GET", agent))).isEqualTo(expected);
    }

    @Test
    void takesNobodyWithoutAnAgentForAPerson() {
        assertThat(classifier.classify(new Knock("GET", ""))).isEqualTo(Visitor.UNKNOWN);
    }

    @Test
    void takesEveryHeadForAPreview() {
        assertThat(classifier.classify(new Knock("HEAD", "Mozilla/5.0 (X11) AppleWebKit/537.36")))
                .isEqualTo(Visitor.PREVIEW);
    }
}
