package org.w3id.chokepoint.query.answer.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that were written one after another, in one array, so that they are passed on in one piece. */
final class RowBytes {
    private static final int FIRST_SIZE = 1 << 13;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    int size() {
        return size;
    }

    void write(byte[] more) {
        int end = Math.addExact(size, more.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size = end;
    }

    /** Empty afterwards; whoever takes the bytes may limit them. */
    void passTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
