package no.rebookly.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rebookly.dynamodblocal.DynamoDbLocal;

/**
 * DynamoDB Local where LocalStack looks for it, so that it downloads nothing: the jars that Maven brought, behind two jars that hold
 * nothing but a manifest. One names what LocalStack starts, the other stands for an agent that it insists on and that lifts a limit
 * which no table here comes near.
 */
final class SeededDynamoDb {
    private SeededDynamoDb() {}

    /** @param files the root of LocalStack's file system */
    static void under(Path files) {
        try {
            var packages = files.resolve("var/lib/localstack/lib");
            var server = Files.createDirectories(packages.resolve("dynamodb-local/2"));
            Files.createSymbolicLink(server.resolve("DynamoDBLocal_lib"), DynamoDbLocal.libraries());
            jar(server.resolve("DynamoDBLocal.jar"), "Main-Class", DynamoDbLocal.mainClass(), classpath());
            jar(server.resolve("ddb-local-loader-0.1.jar"), "Premain-Class", DynamoDbLocal.mainClass(), "");
            // LocalStack would download a Java of its own; it looks in one place on Linux and in another on a Mac.
            var java = Path.of(System.getProperty("java.home"));
            var runtime = Files.createDirectories(packages.resolve("java/21"));
            Files.createSymbolicLink(runtime.resolve("bin"), java.resolve("bin"));
            Files.createSymbolicLink(
                    Files.createDirectories(runtime.resolve("Contents")).resolve("Home"), java);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot lay out DynamoDB Local for LocalStack", unwritable);
        }
    }

    private static String classpath() throws IOException {
        try (var libraries = Files.list(DynamoDbLocal.libraries())) {
            return Stream.concat(Stream.of(DynamoDbLocal.ownClasses()), libraries.sorted())
                    .filter(part -> Files.isDirectory(part) || part.toString().endsWith(".jar"))
                    .map(part -> part.toUri().toString())
                    .collect(Collectors.joining(" "));
        }
    }

    private static void jar(Path file, String kind, String mainClass, String classpath) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(kind, mainClass);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classpath);
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.finish();
        }
    }
}
