package org.w3id.chokepoint.graph.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read, and nothing else is taken for it, even with checksums that fit. */
class SectionsTest {
    private static final int ENTRY = 2 * Long.BYTES + Integer.BYTES;
    private static final int PREFIX = 2 * Long.BYTES + Integer.BYTES;
    private static final int CHECKED = PREFIX + Section.values().length * ENTRY;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        Map<Section, ByteBuffer> parts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            // The first is empty, and none of the others ends where the next may begin.
            parts.put(section, Sections.column(section.ordinal(), place -> section.ordinal() * 1000 + place));
        }
        file = folder.resolve("parts");
        new Sections(parts).write(file);
    }

    @Test
    void eachPartComesBack() throws IOException {
        Sections read = Sections.map(file).orElseThrow();
        for (Section section : Section.values()) {
            assertEquals(section.ordinal(), read.ints(section).remaining());
            if (section.ordinal() > 0) {
                assertEquals(section.ordinal() * 1000, read.ints(section).get(0));
            }
        }
        assertEquals(Section.values().length * (Section.values().length - 1L) / 2 * Integer.BYTES, read.size());
    }

    @Test
    void numbersOfASmallFileAreCopiedToTheHeap() throws IOException {
        Sections read = Sections.map(file).orElseThrow();
        for (Section section : Section.values()) {
            assertTrue(read.bytes(section).isDirect());
            assertTrue(read.ints(section).hasArray());
        }
    }

    @Test
    void readersDoNotDisturbOneAnother() throws IOException {
        Sections read = Sections.map(file).orElseThrow();
        read.bytes(Section.SET_GRAPHS).getInt();
        assertEquals(Section.SET_GRAPHS.ordinal(), read.ints(Section.SET_GRAPHS).remaining());
    }

    @Test
    void partsCannotBeWritten() throws IOException {
        ByteBuffer part = Sections.map(file).orElseThrow().bytes(Section.SET_GRAPHS);
        assertTrue(part.isReadOnly());
    }

    @Test
    void fileThatIsThereIsNotWrittenOver() throws IOException {
        Sections read = Sections.map(file).orElseThrow();
        assertThrows(FileAlreadyExistsException.class, () -> read.write(file));
        assertTrue(Sections.map(file).isPresent());
    }

    @Test
    void fileThatIsNotThereIsAFault() {
        assertThrows(NoSuchFileException.class, () -> Sections.map(folder.resolve("absent")));
    }

    @Test
    void longerFileIsNone() throws IOException {
        Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertEquals(Optional.empty(), Sections.map(file));
    }

    /** A header that another program, or another version of this one, wrote, and whose checksum fits. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another magic number, 0, 1",
        "a later version, 8, 2",
        "the version before, 8, 0",
        "another length, 12, 1",
        "a part that begins elsewhere, 64, 8"
    })
    void headerOfAnotherFormatIsNone(String what, int place, int value) throws IOException {
        assertFalse(
                Sections.map(withHeader(header -> header.putInt(place, value))).isPresent(), what);
    }

    @ParameterizedTest(name = "offset {0}, length {1}")
    @CsvSource({"-8, 4", "1000000000, 4", "8, -4", "8, 1000000000", "9223372036854775800, 100", "8, 9223372036854775807"
    })
    void partThatIsNotWithinTheFileIsNone(long offset, long length) throws IOException {
        Path changed = withHeader(
                header -> header.putLong(PREFIX + ENTRY, offset).putLong(PREFIX + ENTRY + Long.BYTES, length));
        assertEquals(Optional.empty(), Sections.map(changed));
    }

    private Path withHeader(java.util.function.Consumer<ByteBuffer> change) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        change.accept(header);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, CHECKED);
        header.putInt(CHECKED, (int) checksum.getValue());
        return Files.write(folder.resolve("changed"), bytes);
    }
}
