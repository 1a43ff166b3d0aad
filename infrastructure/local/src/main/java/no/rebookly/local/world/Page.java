package no.rebookly.local.world;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The frame of the pages for people: no script, no asset, everything escaped. */
public final class Page {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,)]");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy, HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneId.of("Europe/Oslo"));
    private static final String STYLE = """
            :root{color-scheme:light dark;--ground:#f6f3ee;--card:#fff;--text:#22302a;--quiet:#5f6b64;--accent:#1f5c44;--line:#ddd6ca}
            @media(prefers-color-scheme:dark){:root{--ground:#171c19;--card:#222924;--text:#e8ece9;--quiet:#a2ada6;--accent:#8fd0b2;--line:#38423c}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--text);font:17px/1.5 system-ui,sans-serif}
            nav{padding:.8rem 1rem;border-bottom:1px solid var(--line)}nav a{margin-right:1.2rem}
            main{max-width:44rem;margin:0 auto;padding:1rem}
            a{color:var(--accent)}h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .6rem}
            article{background:var(--card);border:1px solid var(--line);border-radius:1.1rem;padding:.8rem 1rem;margin:.6rem 0;overflow-wrap:anywhere}
            article p{margin:.2rem 0;white-space:pre-wrap}small{color:var(--quiet)}
            .code{font:600 1.6rem ui-monospace,monospace;letter-spacing:.12em}
            form{display:inline-block;margin:.3rem .5rem .3rem 0}
            button{font:inherit;min-height:44px;padding:.3rem 1rem;border:1px solid var(--accent);border-radius:.6rem;background:none;color:var(--accent);cursor:pointer}
            input{font:inherit;min-height:44px;padding:.3rem .6rem;border:1px solid var(--line);border-radius:.6rem;background:var(--card);color:var(--text)}
            """;

    private Page() {}

    /** A whole page; the body is HTML already. */
    public static String of(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">\
                <title>%s · Rebookly</title><style>%s</style></head><body>\
                <nav><a href="/">Rebookly</a><a href="/local/phone">Phone</a><a href="/local/mailbox">Mailbox</a><a href="/local/clock">Clock</a></nav>\
                <main><h1>%s</h1>%s</main></body></html>""".formatted(escaped(title), STYLE, escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with its web addresses as links. */
    static String linked(String text) {
        var html = new StringBuilder();
        var addresses = ADDRESS.matcher(text);
        var from = 0;
        while (addresses.find()) {
            var address = escaped(addresses.group());
            html.append(escaped(text.substring(from, addresses.start())))
                    .append("<a rel=\"noreferrer\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = addresses.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }
}
