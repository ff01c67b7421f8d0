package io.broadback.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How fast one core is right now: megabytes of SHA-256 a second. On a shared machine it changes from minute to minute, and
 * without it a latency in milliseconds says little.
 */
final class MachineSpeed {
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 200;

    private MachineSpeed() {
    }

    /** Hashes for about a second. */
    static int megabytesOfSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int warming = 0; warming < BLOCKS / 4; warming++) {
                digest.update(block);
            }
            long start = System.nanoTime();
            for (int times = 0; times < BLOCKS; times++) {
                digest.update(block);
            }
            return (int) (BLOCKS / ((System.nanoTime() - start) / 1e9));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
