package org.w3id.chokepoint.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Text that a user gives. Bytes of another encoding are refused, since to replace them would make other names of the names
 * in it; a byte order mark at the beginning is no part of the text.
 */
public final class Utf8 {
    private static final String MARK = "\uFEFF";
    private static final int CHUNK = 8_192;

    private Utf8() {}

    /**
     * The text of a file.
     *
     * @throws ChokepointException UNREADABLE_FILE naming the first byte that is not UTF-8
     */
    public static String read(Path file) throws IOException {
        return text(Files.readAllBytes(file), what -> refusal(file, what));
    }

    /**
     * @param where what was read, for the message
     * @param what which byte is at fault
     */
    public static ChokepointException refusal(Object where, String what) {
        return new ChokepointException(ErrorCode.UNREADABLE_FILE, where, what, "save it in UTF-8");
    }

    /** @param refusal makes an error of the words that say which byte is not UTF-8 */
    public static String text(byte[] bytes, Function<String, ? extends RuntimeException> refusal) {
        try {
            String text = decoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw refusal.apply(fault(bytes));
        }
    }

    private static String fault(byte[] bytes) {
        try {
            return fault(new ByteArrayInputStream(bytes)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which byte is the first that is not UTF-8, by its place from 0 and its line from 1; empty if there is none. */
    public static Optional<String> fault(InputStream in) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        long offset = 0;
        long line = 1;
        for (int count = 0; count >= 0; ) {
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, characters.clear(), count < 0);
            offset += bytes.position();
            line += newLines(bytes);
            if (result.isError()) {
                return Optional.of("has at byte %d, in line %d, the byte 0x%02X, which is not UTF-8"
                        .formatted(offset, line, bytes.get()));
            }
            bytes.compact();
        }
        return Optional.empty();
    }

    private static long newLines(ByteBuffer read) {
        long lines = 0;
        for (int at = 0; at < read.position(); at++) {
            lines += read.get(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }
}
