package org.w3id.chokepoint.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes of a file a client means, as RFC 9110 says, and what is sent whole because it means none. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10, bytes 0-9/100",
        "bytes=90-, 90, 100, bytes 90-99/100",
        "bytes=-10, 90, 100, bytes 90-99/100",
        "bytes=99-99, 99, 100, bytes 99-99/100",
        "bytes=0-999, 0, 100, bytes 0-99/100",
        "bytes=-999, 0, 100, bytes 0-99/100",
        "'BYTES = 0 - 9', 0, 10, bytes 0-9/100",
        "bytes=000-0009, 0, 10, bytes 0-9/100"
    })
    void bytesAreThoseOfTheHeader(String header, long start, long end, String told) {
        ByteRange range = ByteRange.of(header, 100).orElseThrow();
        assertEquals(new ByteRange(start, end), range);
        assertEquals(told, range.header(100));
        assertEquals(end - start, range.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void rangeWithoutBytesTellsTheSize(String header) {
        ByteRange range = ByteRange.of(header, 100).orElseThrow();
        assertTrue(range.isEmpty());
        assertEquals("bytes */100", range.header(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=9-2",
                "bytes=a-b",
                "bytes=0x1-9",
                "bytes=1.5-9",
                "bytes=--9",
                "bytes=0-9,20-29",
                "items=0-9",
                "bytes=9999999999999999999-",
                "bytes=٣-٩"
            })
    void whatIsNoSingleRangeIsSentWhole(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-1"})
    void emptyFileHasNoBytes(String header) {
        assertTrue(ByteRange.of(header, 0).orElseThrow().isEmpty());
    }

    /** Whatever is asked for, the range lies within the file, and parts laid end to end are the whole. */
    @Property(tries = 200, seed = "1")
    void partsMakeTheWhole(
            @ForAll @LongRange(min = 1, max = 1_000) long size, @ForAll @LongRange(min = 0, max = 1_000) long cut) {
        ByteRange rest = ByteRange.of("bytes=" + cut + "-", size).orElseThrow();
        if (cut >= size) {
            assertTrue(rest.isEmpty());
        } else {
            long before = cut == 0
                    ? 0
                    : ByteRange.of("bytes=0-" + (cut - 1), size).orElseThrow().length();
            assertEquals(size, before + rest.length());
            assertEquals(rest, ByteRange.of("bytes=-" + (size - cut), size).orElseThrow());
        }
    }
}
