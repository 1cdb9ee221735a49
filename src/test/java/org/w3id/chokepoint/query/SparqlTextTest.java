package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** What users write and how their mistakes are told. */
class SparqlTextTest {
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefixes(Map.of("id", "urn:id:", "xsd", "http://www.w3.org/2001/XMLSchema#"));

    @Test
    void prefixOfTheQueryHidesThatOfTheGraph() {
        assertTrue(
                parse("PREFIX id: <urn:other:> ASK { id:a ?p ?o }").toString().contains("urn:other:"));
        assertFalse(parse("ASK { id:a ?p ?o }").toString().contains("urn:other:"));
        assertEquals("urn:id:", PREFIXES.getNsPrefixURI("id"));
    }

    /** A store elsewhere is sent the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK {}",
                "ASK { id:a ?p ?o }",
                "PREFIX id: <urn:other:> ASK { id:a ?p <urn:id:a> }",
                "PREFIX x: <urn:x:> ASK { x:a ?p '1'^^xsd:int }"
            })
    void queryAsTextIsTheSameQuery(String text) {
        Query query = parse(text);
        assertEquals(query, QueryFactory.create(query.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SELECT * { ?s ?p }                 ; line 1, column
            SELECT * {\\n ?s foo:p ?o }         ; Unresolved prefixed name: foo:p
            SELECT (?p AS ?s) { ?s ?p ?o }     ; Variable used when already in-scope
            SELECT * { ?s ?p 'open }           ; line 1, column
            ''                                 ; line
            hello                              ; line 1, column 1
            """)
    void mistakeIsToldInOneLineWithItsPlace(String text, String message) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> parse(text.replace("\\n", "\n")));
        assertEquals(ErrorCode.INVALID_SPARQL, failure.code());
        assertTrue(failure.what().contains(message) || failure.what().contains("Lexical"), failure.what());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("a.rq: "), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { id:a id:b id:c }",
                "DELETE WHERE { ?s ?p ?o }",
                "DROP ALL",
                "CLEAR GRAPH id:a",
                "LOAD <http://127.0.0.1/x>",
                "PREFIX x: <urn:x:> INSERT { x:a x:b x:c } WHERE {}",
                "DELETE DATA { id:a id:b id:c } ; INSERT DATA { id:a id:b id:d }"
            })
    void updateIsNoMistakeButNotDone(String text) {
        assertEquals(
                ErrorCode.READ_ONLY,
                assertThrows(ChokepointException.class, () -> parse(text)).code());
    }

    @Test
    void depthThatNoStackHoldsIsAMistake() {
        String deep = "SELECT * { ?s ?p ?o FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }";
        assertEquals(
                ErrorCode.INVALID_SPARQL,
                assertThrows(ChokepointException.class, () -> parse(deep)).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            id:a id:b id:c          ; <urn:id:a> <urn:id:b> <urn:id:c>
            id:a a id:c             ; <urn:id:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:id:c>
            <urn:a> id:b '𝒳 "q"'@en ; <urn:a> <urn:id:b> "𝒳 \\"q\\""@en
            id:a id:b 7 .           ; <urn:id:a> <urn:id:b> "7"^^<http://www.w3.org/2001/XMLSchema#integer>
            """)
    void tripleIsReadAsItStandsInSparql(String text, String triple) {
        assertEquals(triple, NodeFmtLib.strNT(SparqlText.triple(text, PREFIXES)).replaceFirst(" \\.$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id:a", "id:a id:b", "?s id:b id:c", "id:a id:b id:c, id:d", "id:a id:b [ id:c id:d ]"})
    void whatIsNotOneTripleIsRefused(String text) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> SparqlText.triple(text, PREFIXES));
        assertEquals(ErrorCode.INVALID_SPARQL, failure.code());
        assertEquals(text, failure.where().replace("''", ""));
    }

    private static Query parse(String text) {
        return new SparqlText("a.rq", text).parse(PREFIXES);
    }
}
