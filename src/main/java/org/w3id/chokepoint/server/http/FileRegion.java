package org.w3id.chokepoint.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A part of a file, as the body of a response; never held in memory.
 *
 * @param start the first byte, from 0
 * @param length in bytes
 */
public record FileRegion(Path file, long start, long length) {

    public void write(OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(length)
                    .setPropagateClose(false)
                    .get()
                    .transferTo(out);
        }
    }
}
