package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import no.rebookly.platform.Platform;

/**
 * A function behind API Gateway: finds the route, lets the request in or not, makes it act once, and turns whatever happens
 * into an answer. It never tells what went wrong inside.
 */
public abstract class HttpFunction implements RequestStreamHandler {
    /** Bodies past this are refused; API Gateway itself takes 10 MB. */
    public static final int MOST_BODY_BYTES = 256 * 1024;

    private final Platform platform;
    private final Routes routes;
    private final Gate gate;
    private final Once once;
    private final InvocationLog log;

    protected HttpFunction(Platform platform, Routes routes) {
        this(platform, routes, LeanLog.standard(platform.clock()));
    }

    protected HttpFunction(Platform platform, Routes routes, InvocationLog log) {
        this.platform = platform;
        this.routes = routes;
        this.gate = new Gate(platform.settings(), platform::sessions);
        this.once = new Once(platform::answers);
        this.log = log;
    }

    /** The function's table of routes, for the documentation's tests. */
    public final Routes routes() {
        return routes;
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var event = HttpEvent.read(in);
        var answered = answer(event, context);
        HttpEvent.write(answered.response(), out);
        log.line(
                context.getFunctionName(),
                answered.what(),
                Integer.toString(answered.response().status()),
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
    }

    private Answered answer(HttpEvent event, Context context) {
        var request = request(event);
        return switch (routes.find(event.method(), event.path())) {
            case Routes.Match.Found(var route, var parameters) ->
                new Answered(route.method() + " " + route.template(), handle(route, request.with(parameters), context));
            case Routes.Match.OtherMethods(var allowed) ->
                new Answered(
                        "other method",
                        Response.problem(Problems.METHOD, request.language())
                                .with("allow", String.join(", ", allowed)));
            case Routes.Match.None() -> new Answered("no route", noRoute(request));
        };
    }

    /** What a path that no route knows gets: a problem, unless people type addresses there. */
    protected Response noRoute(Request request) {
        return Response.problem(Problems.NOT_FOUND, request.language());
    }

    private Response handle(Route route, Request request, Context context) {
        try {
            var admitted = gate.admit(route, request);
            if (admitted.body().length > MOST_BODY_BYTES) {
                throw Problems.TOO_LARGE.asException();
            }
            return route.once() ? once.handle(route, admitted) : route.handler().handle(admitted);
        } catch (ProblemException refused) {
            return Response.problem(refused.problem(), request.language());
        } catch (RuntimeException fault) {
            // The boundary: a person gets an answer, the log gets the place, nobody gets the message.
            log.fault(
                    context.getFunctionName(),
                    route.method() + " " + route.template(),
                    fault,
                    context.getAwsRequestId());
            return Response.problem(Problems.FAULT, request.language());
        }
    }

    private Request request(HttpEvent event) {
        return new Request(
                event.method(),
                event.path(),
                Map.of(),
                event.query(),
                event.headers(),
                event.cookies(),
                event.body(),
                event.sourceIp(),
                platform.clock().instant(),
                Optional.empty(),
                platform.ids()::next);
    }

    private record Answered(String what, Response response) {}
}
