package org.w3id.chokepoint.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A document as the user holds it.
 *
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param characters its text as Unicode code points, line ends as stored
 */
record LocalDocument(String hash, int[] characters) {

    static LocalDocument read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new LocalDocument(DigestUtils.sha256Hex(bytes), text.codePoints().toArray());
    }

    int length() {
        return characters.length;
    }

    /** SHA-256 of the UTF-8 bytes of the characters from a start until before an end. */
    String hash(int start, int end) {
        return DigestUtils.sha256Hex(new String(characters, start, end - start).getBytes(StandardCharsets.UTF_8));
    }

    /** Where a run of a given length and hash begins; empty if it is nowhere. */
    OptionalInt find(String hash, int length) {
        return IntStream.rangeClosed(0, length() - length)
                .filter(start -> hash(start, start + length).equalsIgnoreCase(hash))
                .findFirst();
    }

    /** The number of the line, counting from 1 those that are not blank, in which a character stands. */
    long paragraph(int offset) {
        int end = IntStream.range(offset, length())
                .filter(index -> characters[index] == '\n')
                .findFirst()
                .orElse(length());
        return new String(Arrays.copyOf(characters, end), 0, end)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }
}
