package io.broadback.load;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** An HTTP answer, read from the bytes of a connection. */
record Answer(int status, Buffer body) {
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length: ";

    /** The answer these bytes are; null while some are missing. */
    static @Nullable Answer in(Buffer bytes) {
        String text = bytes.toString("ISO-8859-1");
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return null;
        }
        String head = text.substring(0, end + LINE_END.length()).toLowerCase(Locale.ROOT);
        int from = end + HEAD_END.length();
        Buffer body = head.contains("\r\ntransfer-encoding: chunked") ? chunks(bytes, text, from)
                : counted(bytes, from, length(head));
        return body == null ? null : new Answer(Integer.parseInt(text.substring(STATUS_FROM, STATUS_FROM + 3)), body);
    }

    private static int length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)));
    }

    private static @Nullable Buffer counted(Buffer bytes, int from, int length) {
        return bytes.length() < from + length ? null : bytes.slice(from, from + length);
    }

    private static @Nullable Buffer chunks(Buffer bytes, String text, int from) {
        Buffer body = Buffer.buffer();
        int at = from;
        while (true) {
            int lineEnd = text.indexOf(LINE_END, at);
            if (lineEnd < 0) {
                return null;
            }
            int length = Integer.parseInt(text.substring(at, lineEnd), 16);
            int next = lineEnd + LINE_END.length() + length + LINE_END.length();
            if (bytes.length() < next) {
                return null;
            }
            if (length == 0) {
                return body;
            }
            body.appendBuffer(bytes.slice(lineEnd + LINE_END.length(), next - LINE_END.length()));
            at = next;
        }
    }

    JsonObject json() {
        return body.toJsonObject();
    }

    /** The answer, if it has this status; an exception with its body otherwise. */
    Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(wanted + " was expected, the answer is " + status + ": " + body);
        }
        return this;
    }
}
