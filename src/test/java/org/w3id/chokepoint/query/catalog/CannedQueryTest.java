package org.w3id.chokepoint.query.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/** What a query file must be, and what is said of one that is not. */
class CannedQueryTest {
    private static final String HEADER = "#+ title: T\n#+ summary: What?\n";

    @TempDir
    private Path folder;

    @Test
    void headerAndQueryAreRead() throws IOException {
        CannedQuery query = read(HEADER + """
                #+ tags: [one, two]
                #+ competency-questions: [CQ-21]
                #+ params:
                #+   - {name: asOf, type: date, default: today, description: The day.}
                #+   - {name: party, type: entity, class: "cp:Agent", optional: true, list: true, description: A party.}
                SELECT ?s { ?s ?p ?__party_iri . FILTER(?p < ?_asOf_xsd_date) }
                """);
        assertEquals("sample", query.name());
        assertEquals("What?", query.summary());
        assertEquals(java.util.List.of("one", "two"), query.tags());
        assertEquals(
                java.util.List.of("_asOf_xsd_date", "__party_iri"),
                query.parameters().stream().map(Parameter::variable).toList());
    }

    static Stream<Arguments> faults() {
        String param = HEADER + "#+ params:\n#+   - ";
        return Stream.of(
                Arguments.of("SELECT * { ?s ?p ?o }", "does not begin with a header"),
                Arguments.of("#+ title: [\nSELECT * {}", "header is not YAML"),
                Arguments.of("#+ title: T\nSELECT * {}", "lacks 'summary'"),
                Arguments.of(HEADER + "#+ colour: red\nSELECT * {}", "unknown key 'colour'"),
                Arguments.of(HEADER + "SELECT * { ?s ?p }", "sample.rq: Encountered"),
                Arguments.of(HEADER + "#+ params: x\nSELECT * {}", "params is not a list"),
                Arguments.of(param + "x\nSELECT * {}", "parameter 'x' is not a map"),
                Arguments.of(param + "{type: date}\nSELECT * {}", "lacks 'name'"),
                Arguments.of(param + "{name: d, type: day}\nSELECT * {}", "unknown type 'day'"),
                Arguments.of(param + "{name: d, typ: date}\nSELECT * {}", "unknown key 'typ'"),
                Arguments.of(param + "{name: d, type: date, description: D}\nSELECT * {}", "must either be optional"),
                Arguments.of(param + "{name: d, type: date, default: today}\nSELECT * {}", "lacks 'description'"),
                Arguments.of(
                        param + "{name: e, type: enum, default: x, description: E}\nSELECT * {}", "lacks 'scheme'"),
                Arguments.of(
                        param + "{name: d, type: date, default: today, description: D}\nSELECT * {}",
                        "does not use ?_d_xsd_date"),
                Arguments.of(
                        param
                                + "{name: e, type: entity, optional: true, description: E, where: '?value x:p'}\nSELECT * { ?s ?p ?__e_iri }",
                        "'where' of parameter 'e' is no graph pattern"),
                Arguments.of(
                        param
                                + "{name: n, type: integer, default: 1, description: N, max: many}\nSELECT * { ?s ?p ?_n_integer }",
                        "'max' is 'many', no whole number"),
                Arguments.of(HEADER + "#+ sections: step\nSELECT ?s { ?s ?p ?o }", "'sections' names 'step'"),
                Arguments.of(HEADER + "#+ folded: [a]\nSELECT ?s { ?s ?p ?o }", "'folded' stands without 'sections'"),
                Arguments.of(
                        HEADER + "#+ sentence: 'it is {so}'\nSELECT ?s { ?s ?p ?o }",
                        "'sentence' names 'so', which the query does not have (use one of [s])"),
                Arguments.of(
                        HEADER + "#+ heading: 'around {s}'\nSELECT ?s { ?s ?p ?o }",
                        "'heading' names 's', which the query does not have"),
                Arguments.of(HEADER + "#+ sections: s\nASK { ?s ?p ?o }", "'sections' names 's'"),
                Arguments.of(HEADER + "SELECT * { ?s ?p ?_x_iri }", "?_x_iri is not a declared parameter"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void faultIsNamed(String text, String message) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> read(text));
        assertEquals(ErrorCode.INVALID_QUERY, failure.code());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
        assertTrue(failure.getMessage().contains("sample.rq: "), failure.getMessage());
    }

    private CannedQuery read(String text) throws IOException {
        return CannedQuery.read(new Workspace(folder), Files.writeString(folder.resolve("sample.rq"), text));
    }
}
