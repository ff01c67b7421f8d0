package io.broadback.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** One packaged service as a child process with a small heap. */
final class ServicePart implements Part {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(12);
    private static final Duration ASK_EVERY = Duration.ofMillis(250);
    // Objects with small headers came with Java 25, where they spare a tenth of the heap and more; an older one goes without.
    private static final List<String> LEAN = List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC", "-Xms32m", "-Xmx128m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-Xss512k",
            "-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Service service;
    private final Path application;
    private final DataFolder data;
    private final int port;
    private final Map<String, String> properties;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private volatile @Nullable Process process;

    ServicePart(Service service, Path application, DataFolder data, int port, Map<String, String> properties) {
        this.service = service;
        this.application = application;
        this.data = data;
        this.port = port;
        this.properties = properties;
    }

    @Override
    public String name() {
        return service.toString();
    }

    int port() {
        return port;
    }

    @Override
    public void start() {
        if (!Files.exists(application)) {
            throw new LaunchFailure(service + "-service is not built: there is no " + application + ". deploy/up builds it.");
        }
        LogFile log = LogFile.continuing(data.log(name()));
        Process started = launch();
        process = started;
        boolean settled = Patience.of(READY).askingEvery(ASK_EVERY).until(() -> !started.isAlive() || isReady());
        if (!started.isAlive()) {
            throw new LaunchFailure(service + "-service ended with exit code " + started.exitValue() + "." + log.lastWords());
        }
        if (!settled) {
            throw new LaunchFailure(service + "-service is not ready after " + READY.toSeconds() + " seconds: "
                    + health() + "." + log.lastWords());
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Leftovers.mark(data));
        command.addAll(LEAN);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", application.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(data.path().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log(name()).toFile()));
        // The C library otherwise keeps a pool of memory for each thread, and what the compiler has used stays in them.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new LaunchFailure(service + "-service cannot be started: " + failure.getMessage(), failure);
        }
    }

    boolean isReady() {
        return health().startsWith("200");
    }

    /** The status and body of the readiness check, or why there is none. */
    private String health() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body().replaceAll("\\s+", " ");
        } catch (IOException notYet) {
            return "it does not answer";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Bytes of memory the process holds now; 0 if it does not run. */
    long residentBytes() {
        Process running = process;
        return running == null ? 0 : ResidentMemory.of(running.pid());
    }

    @Override
    public void stop() {
        Process running = process;
        if (running != null) {
            Processes.end(running.toHandle(), STOP);
        }
    }

    @Override
    public void kill() {
        Process running = process;
        if (running != null) {
            Processes.kill(running.toHandle());
        }
    }
}
