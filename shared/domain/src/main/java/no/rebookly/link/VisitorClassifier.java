package no.rebookly.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells who follows a link by method and user agent alone, without cookie or fingerprint. What it cannot tell is when: that a
 * browser which comes too soon is no person is decided where the link is counted.
 */
public final class VisitorClassifier {
    /** Agents of apps that fetch a link to show what it leads to. iMessage calls itself facebookexternalhit and Twitterbot. */
    private static final List<String> PREVIEWS = List.of(
            "facebookexternalhit",
            "facebot",
            "twitterbot",
            "whatsapp/",
            "telegrambot",
            "slackbot",
            "slack-imgproxy",
            "discordbot",
            "linkedinbot",
            "skypeuripreview",
            "viber",
            "snapchat/cfnetwork",
            "snap url preview",
            "googlemessages",
            "google-messages",
            "+/web/snippet",
            "linkpreview",
            "link preview",
            "applebot",
            "iframely",
            "embedly",
            "pinterestbot",
            "redditbot",
            "signal-");

    private static final List<String> SCANNERS = List.of(
            "headlesschrome",
            "phantomjs",
            "proofpoint",
            "barracuda",
            "mimecast",
            "safelinks",
            "forcepoint",
            "symantec",
            "trendmicro",
            "trend micro",
            "sophos",
            "kaspersky",
            "virustotal",
            "urlscan",
            "paloalto",
            "palo alto",
            "zgrab",
            "masscan",
            "censys",
            "googleother",
            "google-inspectiontool",
            "google-safety",
            "mediapartners-google",
            "bingpreview",
            "lighthouse",
            "curl/",
            "wget/",
            "python",
            "go-http-client",
            "java/",
            "java-http-client",
            "apache-httpclient",
            "okhttp",
            "node-fetch",
            "axios/",
            "libwww",
            "ruby",
            "php/",
            "perl");

    /** Machines that say so, as a word of its own or at the end of one: Googlebot, "bot/1.0", but not a phone called Cubot. */
    private static final Pattern MACHINE =
            Pattern.compile("(?<!cu)bot\\b|\\bbot|crawler|crawling|spider\\b|scanner|scrapy|\\bmonitor(ing)?\\b");

    /** Every browser and in-app browser of today begins so, many cut short by apps; Instagram's begins with its own name on some phones. */
    private static final Pattern BROWSER = Pattern.compile(
            "mozilla/\\d.*(applewebkit|gecko/|trident|opera)|mozilla/\\d\\S* \\((iphone|ipad|linux|android|windows|macintosh|x11)\\b.*"
                    + "|opera/\\d.*|instagram [0-9.]+ .*",
            Pattern.DOTALL);

    public Visitor classify(Knock knock) {
        if (knock.method().equals("HEAD")) {
            return Visitor.PREVIEW;
        }
        var agent = knock.userAgent().toLowerCase(Locale.ROOT);
        if (PREVIEWS.stream().anyMatch(agent::contains)) {
            return Visitor.PREVIEW;
        }
        if (SCANNERS.stream().anyMatch(agent::contains)
                || MACHINE.matcher(agent).find()) {
            return Visitor.SCANNER;
        }
        return BROWSER.matcher(agent).lookingAt() ? Visitor.PERSON : Visitor.UNKNOWN;
    }
}
