package org.w3id.chokepoint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Text is taken as it is or refused; which byte is at fault is told by its place. */
class Utf8Test {

    @ParameterizedTest
    @CsvSource({
        "e9, 0, 1, E9",
        "61620ae9, 3, 2, E9",
        "610d0a620d0aff, 6, 3, FF",
        "e4b8ade4b8, 3, 1, E4",
        "c080, 0, 1, C0",
        "eda080, 0, 1, ED",
        "f4908080, 0, 1, F4",
        "efbbbf61ff, 4, 1, FF"
    })
    void firstByteThatIsNotUtf8IsTold(String hex, int offset, int line, String value) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String told = assertThrows(
                        ChokepointException.class, () -> Utf8.text(bytes, what -> Utf8.refusal("standard input", what)))
                .getMessage();
        assertEquals(
                "standard input: has at byte %d, in line %d, the byte 0x%s, which is not UTF-8"
                                .formatted(offset, line, value)
                        + " (save it in UTF-8) [unreadable-file]",
                told);
    }

    @Test
    void faultFarBehindIsFoundAtItsPlace() throws IOException {
        byte[] bytes = "中\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        bytes[39_998] = (byte) 0xe9;
        assertEquals(
                "has at byte 39996, in line 10000, the byte 0xE4, which is not UTF-8",
                Utf8.fault(new ByteArrayInputStream(bytes)).orElseThrow());
    }

    @Test
    void markAtTheBeginningIsNoPartOfTheText(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFFab\uFEFF");
        assertEquals("ab\uFEFF", Utf8.read(file));
    }

    @Test
    void fileIsNamedWithTheFault(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.rq"), new byte[] {'a', '\n', (byte) 0xfc});
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> Utf8.read(file));
        assertEquals(ErrorCode.UNREADABLE_FILE, refusal.code());
        assertEquals(file.toString(), refusal.where());
        assertTrue(refusal.what().contains("in line 2"), refusal.what());
    }

    /** The byte that is told is where a decoder of Java's stops. */
    @Property(tries = 300, seed = "1")
    void anyBytesAreReadOrRefusedAsByJava(@ForAll byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            assertEquals(text.replaceFirst("^\uFEFF", ""), Utf8.text(bytes, IllegalStateException::new));
            assertTrue(Utf8.fault(new ByteArrayInputStream(bytes)).isEmpty());
        } catch (CharacterCodingException e) {
            String told = Utf8.fault(new ByteArrayInputStream(bytes)).orElseThrow();
            assertTrue(told.startsWith("has at byte " + buffer.position() + ","), told);
        }
    }
}
