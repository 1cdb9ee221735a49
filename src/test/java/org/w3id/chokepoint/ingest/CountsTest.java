package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report counts are records, and a file of any size needs no more memory than a report can use. */
class CountsTest {
    private final Counts counts = new Counts();

    @Test
    void aRecordThatGivesATextTwiceCountsOnce() {
        counts.note("XX");
        counts.note("XX");
        counts.endRecord();
        counts.note("XX");
        counts.endRecord();
        assertEquals(Map.of("XX", 2L), counts.byText());
    }

    @Test
    void textsBeyondTheLimitAreCountedTogether() {
        for (int i = 0; i < Counts.MAX_TEXTS + 5; i++) {
            counts.note("text " + i);
            counts.endRecord();
        }
        counts.note("text 7");
        counts.endRecord();
        assertEquals(Counts.MAX_TEXTS + 1, counts.byText().size());
        assertEquals(5L, counts.byText().get(Counts.OTHERS));
        assertEquals(2L, counts.byText().get("text 7"));
    }
}
