package org.w3id.chokepoint.query.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns can hold IRIs, in a graph where {@code :knows} leads to things and {@code :age} to figures. */
class IriColumnsTest {
    private static final String PREFIX = "PREFIX : <https://example.org/> ";
    private static final Graph GRAPH = RDFParser.fromString(
                    "PREFIX : <https://example.org/> :ada :knows :bob ; :age 36 . :bob :age 40 .", Lang.TURTLE)
            .toGraph();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SELECT ?o { :ada :knows ?o }                                                 ; o
            SELECT ?o { :ada :age ?o }                                                   ; ''
            SELECT ?o { :ada ?p ?o }                                                     ; o
            SELECT ?o { :ada ?p ?o FILTER(?o < 40) }                                     ; ''
            SELECT ?o { :ada ?p ?o FILTER(30 <= ?o && ?p != :knows) }                    ; ''
            SELECT ?o { GRAPH ?g { :ada ?p ?o FILTER(?o > 30) } }                        ; ''
            SELECT ?o { { SELECT ?o { :ada ?p ?o FILTER(?o >= 30) } } :bob ?q ?o }       ; ''
            SELECT ?o { { SELECT ?p { :ada ?p ?o FILTER(?o >= 30) } } :bob ?q ?o }       ; o
            SELECT ?o { :ada ?p ?o FILTER(?o < 40 || ?p = :knows) }                      ; o
            SELECT ?o { { :ada ?p ?o FILTER(?o < 40) } UNION { :bob ?p ?o } }            ; o
            SELECT ?o { :ada ?p ?o OPTIONAL { :bob ?p ?o FILTER(?o < 40) } }             ; o
            SELECT ?b { :ada ?p ?o FILTER(?o < 40) BIND(COALESCE(?o, 0) AS ?b) }         ; ''
            SELECT ?b { :ada ?p ?o BIND(IF(?p = :knows, ?o, 0) AS ?b) }                  ; b
            SELECT ?o { :ada :age? ?o }                                                  ; o
            SELECT ?o { :ada :age* ?o }                                                  ; o
            SELECT ?o { :ada :age+ ?o }                                                  ; ''
            SELECT ?o { :ada :knows/:age ?o }                                            ; ''
            SELECT ?o { :ada :age/:knows ?o }                                            ; o
            SELECT ?o { :ada :age|:knows ?o }                                            ; o
            SELECT ?o { :ada ^:age ?o }                                                  ; o
            SELECT ?o { :ada !(:knows) ?o }                                              ; o
            SELECT ?o { :ada :unused ?o }                                                ; ''
            SELECT ?s ?p { ?s ?p 36 }                                                    ; s p
            SELECT ?g { GRAPH ?g { :ada :age 36 } }                                      ; g
            SELECT ?o { VALUES ?o { 1 UNDEF :ada } }                                     ; o
            SELECT ?o { VALUES ?o { 1 'ada' UNDEF } }                                    ; ''
            SELECT (?s AS ?a) (?a AS ?b) (STR(?b) AS ?c) { ?s :age ?n }                  ; a b
            SELECT (SAMPLE(?s) AS ?a) (COUNT(?s) AS ?n) { ?s :age ?n1 }                  ; a
            SELECT (MIN(DISTINCT ?s) AS ?a) (MAX(DISTINCT ?s) AS ?b) { ?s :age ?n }      ; a b
            SELECT (SAMPLE(DISTINCT ?s) AS ?a) (GROUP_CONCAT(?s) AS ?b) { ?s :age ?n }   ; a
            SELECT (COALESCE(MIN(?n), MAX(?s)) AS ?a) { ?s :age ?n }                     ; a
            SELECT ?k (COUNT(*) AS ?n) { ?s :age ?o } GROUP BY (?s AS ?k)                ; k
            SELECT ?k { ?s :age ?o } GROUP BY (IRI(CONCAT('urn:', STR(?o))) AS ?k)       ; k
            SELECT ?k { ?s :age ?o } GROUP BY (STR(?s) AS ?k)                            ; ''
            SELECT ?c { BIND(:ada AS ?b) BIND(?b AS ?c) }                                ; c
            SELECT ?c { { SELECT (?s AS ?c) { ?s :age ?n } } }                           ; c
            SELECT * { ?s :age ?n }                                                      ; s
            SELECT ?nowhere { ?s :age ?n }                                               ; ''
            SELECT (IRI('urn:a') AS ?i) { }                                              ; i
            """)
    void columnsFollowFromTheFormOfTheQuery(String query, String columns) {
        assertEquals(columns.isEmpty() ? Set.of() : Set.of(columns.split(" ")), columns(query));
    }

    @Test
    void deepQueryTakesNoLongerForEachLevel() {
        String nested = "SELECT ?s {" + " { SELECT ?s {".repeat(40) + " ?s :age ?n" + " } }".repeat(40) + " }";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(Set.of("s"), columns(nested)));
    }

    private static Set<String> columns(String query) {
        return IriColumns.of(QueryFactory.create(PREFIX + query), property -> GRAPH.find(Node.ANY, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .hasNext());
    }
}
