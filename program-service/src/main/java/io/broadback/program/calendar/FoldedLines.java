package io.broadback.program.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds content lines to 75 octets of UTF-8 and never inside a character (RFC 5545, 3.1). The calendar library counts
 * characters instead, which is too long a line for most languages.
 */
final class FoldedLines {
    private static final int MAX_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {
    }

    static byte[] of(String content) {
        StringBuilder folded = new StringBuilder(content.length() + content.length() / 30);
        int octets = 0;
        for (int at = 0; at < content.length();) {
            int character = content.codePointAt(at);
            int length = octets(character);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + length > MAX_OCTETS) {
                folded.append(FOLD);
                octets = 1 + length;
            } else {
                octets += length;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
