package no.rebookly.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.local.template.FunctionDefinition;
import no.rebookly.local.template.Template;
import no.rebookly.platform.Platform;

/** Makes the functions by the handlers that template.yaml names, so that a wrong name shows here and not after a deployment. */
final class TemplateFunctions {

    private TemplateFunctions() {}

    static Map<String, RequestStreamHandler> over(Template template, Platform platform) {
        var functions = new HashMap<String, RequestStreamHandler>();
        template.functions().forEach(definition -> functions.put(definition.name(), make(definition, platform)));
        return functions;
    }

    private static RequestStreamHandler make(FunctionDefinition definition, Platform platform) {
        try {
            var handler = Class.forName(definition.handler())
                    .getConstructor(Platform.class)
                    .newInstance(platform);
            return (RequestStreamHandler) handler;
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the function " + definition.name() + " cannot be made", failed.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    "template.yaml names a handler that is not there: " + definition.handler(), missing);
        }
    }
}
