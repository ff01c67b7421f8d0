package io.broadback.program.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style of the sheet and the policy that allows nothing else: no script, no image, no font, no other style, nothing
 * from anywhere. A browser compares the style with the hash in the policy.
 */
final class SheetStyle {
    static final String TEXT = read();
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(TEXT)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SheetStyle() {
    }

    private static String read() {
        try (InputStream style = Objects.requireNonNull(SheetStyle.class.getResourceAsStream("/sheet.css"), "sheet.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
