package io.broadback.logbook.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends with {@link TooLarge} past so many bytes, whatever its headers have said. */
final class BoundedBody extends FilterInputStream {
    private final long max;
    private long read;

    BoundedBody(InputStream body, long max) {
        super(body);
        this.max = max;
    }

    /** The body went on past what is accepted. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > max) {
            throw new TooLarge();
        }
    }
}
