package io.broadback.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Nine consecutive ports of localhost: front door, the four services, issuer, PostgreSQL, Kafka and its controller. */
public record Ports(int frontDoor) {
    private static final int COUNT = 9;
    private static final int HIGHEST = 65_535 - COUNT;

    public Ports {
        if (frontDoor < 1 || frontDoor > HIGHEST) {
            throw new LaunchFailure("A port is a number between 1 and " + HIGHEST + ", not " + frontDoor + ".");
        }
    }

    /** Ports that nobody uses now, below the range from which the operating system gives ports to clients. */
    public static Ports free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(15_000, 32_000)).limit(1_000)
                .mapToObj(Ports::new).filter(ports -> ports.all().allMatch(Ports::isFree)).findFirst()
                .orElseThrow(() -> new LaunchFailure("This machine has no " + COUNT + " free ports in a row."));
    }

    public int of(Service service) {
        return frontDoor + 1 + service.ordinal();
    }

    int issuer() {
        return frontDoor + 5;
    }

    int postgres() {
        return frontDoor + 6;
    }

    /** Kafka's controller listens on the next one. */
    int kafka() {
        return frontDoor + 7;
    }

    private IntStream all() {
        return IntStream.range(frontDoor, frontDoor + COUNT);
    }

    /** Fails with one sentence when a needed port is taken. */
    void check() {
        IntPredicate taken = port -> !isFree(port);
        List<String> busy = all().filter(taken).mapToObj(Integer::toString).toList();
        if (!busy.isEmpty()) {
            throw new LaunchFailure((busy.size() == 1 ? "Port " + busy.getFirst() + " is"
                    : "Ports " + String.join(", ", busy)
                            + " are")
                    + " taken by another program: stop it, or choose others with --port N (N to N+"
                    + (COUNT - 1) + " are used; N is " + frontDoor + " now).");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
