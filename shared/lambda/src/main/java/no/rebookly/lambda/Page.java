package no.rebookly.lambda;

import java.time.Duration;

/** The frame of the few pages that people outside see: Bokmål first, English second, no script, nothing from elsewhere. */
public final class Page {
    private static final String STYLE = """
            body{font:18px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
            h1{font-size:1.5rem}
            button{font:inherit;display:block;width:100%;min-height:3rem;margin:.75rem 0;padding:.5rem 1rem;\
            border:2px solid #1c1c1c;border-radius:.5rem;background:#fff;color:inherit;text-align:left}
            button small,[lang=en]{color:#4a4a4a}
            """;

    private Page() {}

    /** The same for every address that leads nowhere, naming nobody. */
    public static Response nothingHere() {
        return of(404, "Denne lenken virker ikke", """
                <h1>Denne lenken virker ikke</h1>
                <p>Den kan være skrevet feil, eller den gjelder ikke lenger. Spør gjerne den som sendte den til deg.</p>
                <p lang="en"><strong>This link does not work.</strong> It may be mistyped or no longer valid. Please ask
                whoever sent it to you.</p>
                """);
    }

    /** Naming nobody, and the same for every address. */
    public static Response later(Duration wait) {
        var seconds = wait.plusMillis(999).toSeconds();
        return of(429, "Vent litt", """
                <h1>Vent litt</h1>
                <p>Det kom mange lenker på rad som ikke virker. Prøv igjen om et øyeblikk.</p>
                <p lang="en"><strong>Wait a moment.</strong> There were many links in a row that do not work. Please try again
                shortly.</p>
                """).with("retry-after", Long.toString(seconds));
    }

    /** @param content trusted HTML; what comes from people goes through {@link #escaped} first */
    public static Response of(int status, String title, String content) {
        return Response.html(status, """
                <!doctype html>
                <html lang="nb">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, STYLE, content));
    }

    /** For the text of an element or a quoted attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
