package io.broadback.testing.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** A real single-node Kafka broker (KRaft) from Maven's jars, as a child process of its own. */
public final class EmbeddedKafkaServer implements KafkaServer {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final int port;
    private final @Nullable Path temporary;
    private final Thread killer;

    private EmbeddedKafkaServer(Process process, int port, @Nullable Path temporary) {
        this.process = process;
        this.port = port;
        this.temporary = temporary;
        this.killer = new Thread(process::destroyForcibly, "kafka-killer");
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts on free ports with data that is thrown away. */
    public static EmbeddedKafkaServer temporary() {
        try {
            Path folder = Files.createTempDirectory("broadback-kafka");
            return start(folder, folder, freePort(), freePort());
        } catch (IOException failure) {
            throw new UncheckedIOException("Kafka did not start: " + failure.getMessage(), failure);
        }
    }

    /** Starts on a port and keeps its data in a folder between runs; the controller listens on the next port. */
    public static EmbeddedKafkaServer keepingDataIn(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            return start(folder, null, port, port + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException("Kafka did not start: " + failure.getMessage(), failure);
        }
    }

    private static EmbeddedKafkaServer start(Path folder, @Nullable Path temporary, int port, int controllerPort)
            throws IOException {
        Path properties = folder.resolve("server.properties");
        Path log = folder.resolve("kafka.log");
        Path logging = folder.resolve("log4j2.properties");
        Files.writeString(properties, properties(folder.resolve("data"), port, controllerPort));
        Files.writeString(logging, "rootLogger.level=warn\nrootLogger.appenderRef.out.ref=out\n"
                + "appender.out.type=Console\nappender.out.name=out\n"
                + "appender.out.layout.type=PatternLayout\nappender.out.layout.pattern=%d %p %c %m%n\n");
        if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
            run(folder, log, logging, "kafka.tools.StorageTool", "format", "-t", "YnJvYWRiYWNrLWxvY2FsLQ", "-c",
                    properties.toString()).onExit().join();
        }
        EmbeddedKafkaServer server = new EmbeddedKafkaServer(
                run(folder, log, logging, "kafka.Kafka", properties.toString()), port, temporary);
        server.awaitAnswer(log);
        return server;
    }

    private static Process run(Path folder, Path log, Path logging, String mainClass, String... arguments) throws IOException {
        Path classPath = folder.resolve("classpath.args");
        Files.writeString(classPath, "-cp \"" + ownClassPath().replace("\\", "\\\\") + "\"\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dlog4j2.configurationFile=" + logging,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "@" + classPath, mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    /** The class path of this program, for a process that runs in another folder. */
    private static String ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static String properties(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.consumer.session.timeout.ms=6000
                group.consumer.min.session.timeout.ms=6000
                group.consumer.heartbeat.interval.ms=1000
                group.consumer.min.heartbeat.interval.ms=1000
                log.cleaner.dedupe.buffer.size=4194304
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, data);
    }

    private void awaitAnswer(Path log) throws IOException {
        long deadline = System.nanoTime() + START_NANOS;
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                break;
            }
            if (!listens()) {
                continue;
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
                if (!admin.describeCluster().nodes().get(20, TimeUnit.SECONDS).isEmpty()) {
                    return;
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException notYet) {
                continue;
            }
        }
        close();
        throw new IOException("Kafka does not answer; its last words:\n" + tail(log));
    }

    /** Whether the port is open; asked without Kafka's client, which would fill the log. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 250);
            return true;
        } catch (IOException notYet) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Asks the broker to stop and waits; forced after 15 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(temporary == null ? 15 : 2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running or has run; the process has ended either way.
        }
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException leftBehind) {
            // A temporary folder; the operating system clears it.
            new File(folder.toString()).deleteOnExit();
        }
    }
}
