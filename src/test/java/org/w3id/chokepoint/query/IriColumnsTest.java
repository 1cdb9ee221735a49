package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
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
            """)
    void columnsFollowFromTheFormOfTheQuery(String query, String columns) {
        assertEquals(
                columns.isEmpty() ? Set.of() : Set.of(columns.split(" ")),
                IriColumns.of(QueryFactory.create(PREFIX + query), GRAPH));
    }
}
