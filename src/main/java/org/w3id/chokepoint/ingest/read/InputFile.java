package org.w3id.chokepoint.ingest.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * One input file; one whose name ends in {@code .gz} is unpacked while it is read, and a byte-order mark is dropped.
 *
 * @param path where to read it
 * @param name its name, or its path below the folder that was given
 * @param given the name of the file or folder that was given
 * @param progress told of the bytes read
 */
public record InputFile(Path path, String name, String given, LongConsumer progress) {
    private static final int BUFFER = 1 << 16;

    /** The bytes of the text. */
    public InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(new Counted(Files.newInputStream(path), progress), BUFFER);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
        return BOMInputStream.builder()
                .setInputStream(plain)
                .setByteOrderMarks(ByteOrderMark.UTF_8)
                .get();
    }

    /**
     * The text; a byte that is not UTF-8 is an error, since names of another encoding would come out as others.
     */
    Reader text() throws IOException {
        return new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder());
    }

    /** SHA-256 of the file as it is, in hexadecimal. */
    public String hash() throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return DigestUtils.sha256Hex(bytes);
        }
    }

    /** Tells how many bytes have been read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;

        private Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            progress.accept(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            progress.accept(Math.max(count, 0));
            return count;
        }
    }
}
