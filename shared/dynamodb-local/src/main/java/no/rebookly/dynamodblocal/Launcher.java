package no.rebookly.dynamodblocal;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The main class of the child JVM. Its standard input is a pipe that the parent holds open and never writes to: when the parent
 * is gone, however it went (kill -9 included), the pipe ends and so does this process. A parent that gives it no pipe is watched
 * itself, which takes seconds longer.
 */
final class Launcher {

    /** Printed once the server takes requests; the parent waits for it. */
    static final String READY = "DynamoDB Local is ready";

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        var parent = ProcessHandle.current().parent();
        var server = ServerRunner.createServerFromCommandLineArgs(arguments);
        listenOnLoopbackOnly(server);
        server.start();
        System.out.println(READY);
        System.out.flush();
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> dieWith(parent));
        server.join();
    }

    /** For whoever starts it with an agent of his own in mind: it needs none. */
    public static void premain(String options) {
        // Nothing to change in the classes of the server.
    }

    /** The server listens on every interface and has no option for that, so its connector is told. */
    private static void listenOnLoopbackOnly(DynamoDBProxyServer server) throws ReflectiveOperationException {
        var jetty = DynamoDBProxyServer.class.getDeclaredField("server");
        jetty.setAccessible(true);
        for (var connector : ((Server) jetty.get(server)).getConnectors()) {
            ((ServerConnector) connector).setHost("127.0.0.1");
        }
    }

    private static void dieWith(Optional<ProcessHandle> parent) {
        try {
            while (System.in.read() != -1) {
                // The parent writes nothing; whatever comes is not for us.
                continue;
            }
        } catch (IOException gone) {
            System.err.println("the parent's pipe broke: " + gone.getMessage());
        }
        parent.ifPresent(process -> process.onExit().join());
        // Halt, not exit: a shutdown hook that hangs would leave a process behind. SQLite recovers from its own journal.
        Runtime.getRuntime().halt(0);
    }
}
