package no.rebookly.dynamodblocal;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import java.io.IOException;

/**
 * The main class of the child JVM. Its standard input is a pipe that the parent holds open and never writes to: when the parent
 * is gone, however it went (kill -9 included), the pipe ends and so does this process.
 */
final class Launcher {

    /** Printed once the server takes requests; the parent waits for it. */
    static final String READY = "DynamoDB Local is ready";

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        var server = ServerRunner.createServerFromCommandLineArgs(arguments);
        server.start();
        System.out.println(READY);
        System.out.flush();
        Thread.ofPlatform().daemon().name("parent-watch").start(Launcher::dieWithTheParent);
        server.join();
    }

    private static void dieWithTheParent() {
        try {
            while (System.in.read() != -1) {
                // The parent writes nothing; whatever comes is not for us.
                continue;
            }
        } catch (IOException gone) {
            System.err.println("the parent's pipe broke: " + gone.getMessage());
        }
        // Halt, not exit: a shutdown hook that hangs would leave a process behind. SQLite recovers from its own journal.
        Runtime.getRuntime().halt(0);
    }
}
