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
            PERSON  | Mozilla/5.0 (Linux; Android 14; 22101316G; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.7339.207 Mobile Safari/537.36 Instagram 401.0.0.44.79 Android (34/14; 440dpi; 1080x2226; Xiaomi/Redmi; 22101316G; ruby; mt6877; nb_NO; 790412345)
            PERSON  | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 SalongApp/3.1
            PERSON  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0
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
            SCANNER | okhttp/4.12.0
            SCANNER | Mozilla/5.0 (compatible; Nobody has heard of it/0.1)
            SCANNER | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko; Nobody) Chrome/91.0.4472.77 Safari/537.36
            UNKNOWN | Something/1.0
            UNKNOWN | Mozilla/5.0
            UNKNOWN | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Nobody/1.0
            UNKNOWN | Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1)
            """)
    void tellsWhoComesByTheirAgent(Visitor expected, String agent) {
        assertThat(classifier.classify(new Knock("GET", agent, ""))).isEqualTo(expected);
    }

    @Test
    void takesNobodyWithoutAnAgentForAPerson() {
        assertThat(classifier.classify(new Knock("GET", "", ""))).isEqualTo(Visitor.UNKNOWN);
    }

    @Test
    void takesEveryHeadForAPreview() {
        assertThat(classifier.classify(new Knock("HEAD", "Mozilla/5.0 (X11) AppleWebKit/537.36", "")))
                .isEqualTo(Visitor.PREVIEW);
    }

    @Test
    void looksAtNoAgentThatIsLongerThanAnyTelephones() {
        var longest = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ".repeat(40);

        assertThat(classifier.classify(new Knock("GET", longest.substring(0, VisitorClassifier.LONGEST_AGENT), "")))
                .isEqualTo(Visitor.PERSON);
        assertThat(classifier.classify(new Knock("GET", longest.substring(0, VisitorClassifier.LONGEST_AGENT + 1), "")))
                .isEqualTo(Visitor.UNKNOWN);
    }
}
