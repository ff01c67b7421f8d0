package io.broadback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.testing.identity.Tokens;
import io.vertx.core.json.JsonObject;

/**
 * The whole product on this machine: engines, issuer, four packaged services and the front door. {@link #main} is the local
 * launcher; end-to-end tests start, kill and restart the same parts.
 */
public final class LocalPlatform implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalPlatform.class.getName());

    private final Settings settings;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final IssuerPart issuer;
    private final List<ServicePart> services;
    private final FrontDoor frontDoor;
    private volatile boolean stopping;
    private @Nullable FolderLock lock;

    public LocalPlatform(Settings settings) {
        this.settings = settings;
        this.postgres = new PostgresPart(settings.data(), settings.ports().postgres());
        this.kafka = new KafkaPart(settings.data(), settings.ports().kafka());
        this.issuer = new IssuerPart(settings.data(), settings.ports().issuer());
        this.services = Stream.of(Service.values()).map(this::part).toList();
        Map<String, Integer> ports = new LinkedHashMap<>();
        services.forEach(service -> ports.put(service.name(), service.port()));
        this.frontDoor = new FrontDoor(settings.ports().frontDoor(), ports);
    }

    /** Runs the platform until Ctrl-C; see {@code deploy/up --help}. */
    public static void main(String[] arguments) {
        System.exit(new Launcher(arguments).run());
    }

    private ServicePart part(Service service) {
        int port = settings.ports().of(service);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "localhost");
        properties.put("quarkus.log.category.\"io.smallrye.health\".level", "ERROR");
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("broadback.postgres.host", settings.postgres().map(RunningPostgres::host).orElse("localhost"));
        properties.put("broadback.postgres.port",
                Integer.toString(settings.postgres().map(RunningPostgres::port).orElse(postgres.port())));
        properties.put("kafka.bootstrap.servers", kafka());
        properties.put("broadback.issuer.url", settings.issuer().map(RunningIssuer::url).orElse(issuer.url()));
        settings.issuer().ifPresent(running -> properties.put("broadback.issuer.jwks-path", running.keys()));
        return new ServicePart(service, service.application(settings.project()), settings.data(), port, properties);
    }

    /** Starts everything and returns when every service is ready; otherwise stops what it started and says why. */
    public void start(Progress progress) {
        lock = FolderLock.take(settings.data(), holder -> progress.line("  Process " + holder + "; it is waited for."));
        try {
            int left = new Leftovers(settings.data()).end();
            if (left > 0) {
                progress.line("  Ended " + left + " processes that a killed launcher had left behind.");
            }
            settings.ports().check();
            together(progress, engines());
            together(progress, services);
            JsonObject addresses = new JsonObject().put("frontDoor", frontDoor()).put("issuer", issuer.url());
            Files.writeString(settings.data().addresses(), addresses.encodePrettily());
        } catch (IOException failure) {
            close();
            throw new LaunchFailure("The data folder cannot be written: " + failure.getMessage() + ".", failure);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private List<Part> engines() {
        List<Part> parts = new ArrayList<>(List.of(frontDoor));
        settings.issuer().ifPresentOrElse(running -> {
        }, () -> parts.add(issuer));
        parts.add(settings.postgres().<Part> map(running -> new PreparedPostgres(running)).orElse(postgres));
        parts.add(settings.kafka().<Part> map(running -> new PreparedKafka(running)).orElse(kafka));
        return parts;
    }

    private void together(Progress progress, List<? extends Part> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] starts = parts.stream().map(part -> CompletableFuture.runAsync(() -> {
                if (!stopping) {
                    progress.step(part.name(), part::start);
                }
            }, threads)).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
        }
    }

    /** For example {@code http://localhost:8080}. */
    public String frontDoor() {
        return frontDoor.url();
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return settings.kafka().orElse(kafka.bootstrapServers());
    }

    /** Mints tokens with the key of the development issuer. */
    public Tokens tokens() {
        return issuer.tokens();
    }

    /** Bytes of memory that the four services hold together. */
    public long residentBytes() {
        return services.stream().mapToLong(ServicePart::residentBytes).sum();
    }

    /** Kills every process of the platform at once, as a power cut would; the launcher's own parts stay. */
    public void killEverything() {
        services.forEach(Part::kill);
        killEngines();
    }

    public void killEngines() {
        Stream.of(kafka, postgres).forEach(Part::kill);
    }

    /** Starts again what was killed. */
    public void restartEverything() {
        restartEngines();
        together(Progress.silent(), services);
    }

    public void restartEngines() {
        together(Progress.silent(), List.of(postgres, kafka));
    }

    /** Stops what was started, in order: front door, services, Kafka, PostgreSQL, issuer. */
    @Override
    public synchronized void close() {
        FolderLock held = lock;
        if (held == null) {
            return;
        }
        stopping = true;
        held.stopping();
        stop(frontDoor);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> threads.execute(() -> stop(service)));
        }
        Stream.of(kafka, postgres, issuer).forEach(LocalPlatform::stop);
        new Leftovers(settings.data()).end();
        held.close();
        lock = null;
    }

    private static void stop(Part part) {
        long began = System.nanoTime();
        part.stop();
        LOG.info(() -> part.name() + " stopped after " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }
}
