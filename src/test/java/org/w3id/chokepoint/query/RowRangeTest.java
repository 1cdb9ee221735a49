package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Which part of an answer is wanted, and how a query that makes triples is asked for it. */
class RowRangeTest {
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o } ";

    @ParameterizedTest
    @CsvSource({
        "0, 0, limit is 0",
        "-1, 0, limit is -1",
        "1000001, 0, limit is 1000001",
        "1, -1, offset is -1",
        "1, 1000001, offset is 1000001"
    })
    void numberOutOfBoundsIsNamedWithTheBounds(long limit, long offset, String what) {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> new RowRange(OptionalLong.of(limit), offset));
        assertEquals(ErrorCode.BAD_PARAMETER, failure.code());
        assertEquals(what, failure.what());
        assertEquals(
                "give a whole number from " + (what.startsWith("limit") ? 1 : 0) + " to 1000000", failure.remedy());
    }

    /** The part of a query that takes a part already lies within that. */
    @ParameterizedTest(name = "{0} of {1} is {4}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            5 ; 2  ; ''                 ; LIMIT 5 OFFSET 2
            5 ; 0  ; LIMIT 3            ; LIMIT 3 OFFSET 0
            5 ; 2  ; LIMIT 3            ; LIMIT 1 OFFSET 2
            5 ; 4  ; LIMIT 3            ; LIMIT 0 OFFSET 4
            5 ; 2  ; OFFSET 10          ; LIMIT 5 OFFSET 12
            5 ; 2  ; LIMIT 3 OFFSET 10  ; LIMIT 1 OFFSET 12
            - ; 2  ; ''                 ; OFFSET 2
            - ; 2  ; LIMIT 3            ; LIMIT 1 OFFSET 2
            """)
    void partOfTriplesIsAskedForByTheQuery(Long limit, long offset, String own, String asked) {
        RowRange range = new RowRange(limit == null ? OptionalLong.empty() : OptionalLong.of(limit), offset);
        Query query = QueryFactory.create(CONSTRUCT + own);
        String before = query.toString();
        assertEquals(QueryFactory.create(CONSTRUCT + asked), range.of(query));
        assertEquals(before, query.toString(), "the query of the catalogue stays as it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o }", "ASK { ?s ?p ?o }", "DESCRIBE <urn:a>"})
    void otherQueriesAreAskedAsAWhole(String text) {
        Query query = QueryFactory.create(text);
        assertSame(query, new RowRange(OptionalLong.of(5), 2).of(query));
    }

    @Test
    void wholeIsAskedForAsItIs() {
        Query query = QueryFactory.create(CONSTRUCT);
        assertSame(query, RowRange.ALL.of(query));
    }
}
