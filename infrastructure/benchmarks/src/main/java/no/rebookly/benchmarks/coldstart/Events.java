package no.rebookly.benchmarks.coldstart;

/** An event as API Gateway sends it. */
final class Events {
    private Events() {}

    static String followed(String code) {
        return """
                {"version":"2.0","routeKey":"ANY /{code}","rawPath":"/%1$s","rawQueryString":"",
                "headers":{"accept":"text/html,application/xhtml+xml","accept-encoding":"gzip, deflate, br","accept-language":"nb-NO",
                "content-length":"0","host":"l.example.no","user-agent":"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) \
                AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
                "x-amzn-trace-id":"Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e","x-forwarded-for":"203.0.113.7",
                "x-forwarded-port":"443","x-forwarded-proto":"https"},
                "requestContext":{"accountId":"000000000000","apiId":"links","domainName":"l.example.no","domainPrefix":"l",
                "http":{"method":"GET","path":"/%1$s","protocol":"HTTP/1.1","sourceIp":"203.0.113.7","userAgent":"Mozilla/5.0"},
                "requestId":"JKJaXmPLvHcESHA=","routeKey":"ANY /{code}","stage":"$default","time":"22/Nov/2026:05:16:23 +0000",
                "timeEpoch":1795324583220},"pathParameters":{"code":"%1$s"},"isBase64Encoded":false}
                """.formatted(code);
    }
}
