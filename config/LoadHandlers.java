import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads handlers from a function's jar as Lambda would: from that jar alone, by name, with a public constructor that takes
 * nothing. Arguments: the jar, then the class names. The first that does not load ends it with its stack trace and exit code 1.
 */
void main(String[] arguments) throws Exception {
    URL[] jar = {Path.of(arguments[0]).toUri().toURL()};
    try (var loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
        var handlerOfEvents = loader.loadClass("com.amazonaws.services.lambda.runtime.RequestStreamHandler");
        for (int i = 1; i < arguments.length; i++) {
            var handler = Class.forName(arguments[i], true, loader);
            if (!handlerOfEvents.isAssignableFrom(handler)) {
                throw new ClassCastException(arguments[i] + " is no RequestStreamHandler");
            }
            handler.getConstructor();
        }
    }
}
