package no.rebookly.local.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.rebookly.local.lambda.LambdaRuntime;
import no.rebookly.local.lambda.Outcome;
import no.rebookly.local.template.Api;
import no.rebookly.local.template.FunctionDefinition;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** An HTTP API of API Gateway with payload format 2.0. */
public final class Gateway implements Endpoint {

    /** API Gateway's own limit; what a function takes is for the function to say. */
    private static final int MOST_BODY_BYTES = 10 * 1024 * 1024;

    private static final PojoSerializer<APIGatewayV2HTTPEvent> EVENTS =
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, Gateway.class.getClassLoader());
    private static final PojoSerializer<APIGatewayV2HTTPResponse> ANSWERS =
            LambdaEventSerializers.serializerFor(APIGatewayV2HTTPResponse.class, Gateway.class.getClassLoader());

    private final RouteTable routes;
    private final LambdaRuntime runtime;
    private final InstantSource clock;

    public Gateway(Api api, List<FunctionDefinition> functions, LambdaRuntime runtime, InstantSource clock) {
        this.routes = new RouteTable(api, functions);
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        var path = request.getHttpURI().getPath();
        var match = routes.find(request.getMethod(), path);
        if (match.isEmpty()) {
            return Answer.json(404, "{\"message\":\"Not Found\"}");
        }
        var body = body(request);
        if (body.length > MOST_BODY_BYTES) {
            return Answer.json(413, "{\"message\":\"Request Entity Too Large\"}");
        }
        var event = new ByteArrayOutputStream();
        EVENTS.toJson(event(request, match.get(), body), event);
        return switch (runtime.invoke(match.get().function(), event.toByteArray())) {
            case Outcome.Answered(var bytes) -> answer(bytes);
            case Outcome.TimedOut() -> Answer.json(503, "{\"message\":\"Service Unavailable\"}");
            case Outcome.Failed _, Outcome.Crashed _ -> Answer.json(500, "{\"message\":\"Internal Server Error\"}");
        };
    }

    private static byte[] body(Request request) throws IOException {
        try (var content = Content.Source.asInputStream(request)) {
            return content.readNBytes(MOST_BODY_BYTES + 1);
        }
    }

    private static Answer answer(byte[] bytes) {
        var response = ANSWERS.fromJson(new ByteArrayInputStream(bytes));
        var headers = new HashMap<String, String>();
        if (response.getHeaders() != null) {
            response.getHeaders().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        @Nullable String text = response.getBody();
        var body = text == null
                ? new byte[0]
                : response.getIsBase64Encoded()
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8);
        List<String> cookies = response.getCookies() == null ? List.of() : response.getCookies();
        return new Answer(response.getStatusCode(), headers, cookies, body);
    }

    private APIGatewayV2HTTPEvent event(Request request, RouteTable.Match match, byte[] body) {
        var headers = new HashMap<String, String>();
        var cookies = new ArrayList<String>();
        request.getHeaders().forEach(field -> {
            var name = field.getLowerCaseName();
            @Nullable String value = field.getValue();
            if (name.equals("cookie")) {
                cookies.addAll(List.of((value == null ? "" : value).split("; *", -1)));
            } else {
                headers.merge(name, value == null ? "" : value, (before, more) -> before + "," + more);
            }
        });
        var uri = request.getHttpURI();
        @Nullable String query = uri.getQuery();
        var event = new APIGatewayV2HTTPEvent();
        event.setVersion("2.0");
        event.setRouteKey(match.routeKey());
        event.setRawPath(uri.getPath());
        event.setRawQueryString(query == null ? "" : query);
        event.setHeaders(headers);
        if (!cookies.isEmpty()) {
            event.setCookies(cookies);
        }
        event.setPathParameters(match.parameters());
        event.setQueryStringParameters(query(request));
        event.setRequestContext(context(request, match, headers));
        setBody(event, body);
        return event;
    }

    private static Map<String, String> query(Request request) {
        var joined = new HashMap<String, String>();
        for (var field : Request.extractQueryParameters(request)) {
            joined.put(field.getName(), String.join(",", field.getValues()));
        }
        return joined;
    }

    private APIGatewayV2HTTPEvent.RequestContext context(
            Request request, RouteTable.Match match, Map<String, String> headers) {
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(request.getMethod());
        http.setPath(request.getHttpURI().getPath());
        http.setProtocol("HTTP/1.1");
        http.setSourceIp(Request.getRemoteAddr(request));
        http.setUserAgent(headers.getOrDefault("user-agent", ""));
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setAccountId("000000000000");
        context.setApiId("local");
        context.setDomainName(Request.getServerName(request));
        context.setStage("$default");
        context.setRouteKey(match.routeKey());
        context.setRequestId(UUID.randomUUID().toString());
        context.setTimeEpoch(clock.millis());
        context.setHttp(http);
        return context;
    }

    private static void setBody(APIGatewayV2HTTPEvent event, byte[] body) {
        if (body.length == 0) {
            return;
        }
        try {
            event.setBody(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException binary) {
            event.setBody(Base64.getEncoder().encodeToString(body));
            event.setIsBase64Encoded(true);
        }
    }
}
