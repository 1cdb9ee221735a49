package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** Slips of the pen in a query, wherever they stand. */
class UnknownTermsTest {
    @TempDir
    static Path folder;

    private static KnowledgeGraph graph;

    @BeforeAll
    static void load() {
        graph = new SmallWorkspace(folder).turtle("data/entities/a.ttl", """
                        cp:Firm a owl:Class . cp:Lab a owl:Class . cp:plans a owl:ObjectProperty .
                        id:acme a cp:Firm ; cp:develops id:one ; cp:supplies id:beta .
                        """).load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ?s cp:develops ?o                                                ; ''
            ?s cp:developes ?o                                               ; cp:developes
            ?s a cp:Firn                                                     ; cp:Firn
            ?s a cp:Lab                                                      ; ''
            ?s cp:plans ?o                                                   ; ''
            ?s ?p cp:Firn                                                    ; ''
            id:nobody ?p ?o                                                  ; ''
            ?s cp:develops/cp:suplies ?o                                     ; cp:suplies
            ?s (cp:develops|^cp:suplies)+ ?o                                 ; cp:suplies
            ?s !(cp:devlops|^cp:supplies) ?o                                 ; cp:devlops
            OPTIONAL { ?s cp:devlops ?o }                                    ; cp:devlops
            { ?s cp:devlops ?o } UNION { ?s cp:suplies ?o }                  ; cp:devlops cp:suplies
            ?s ?p ?o MINUS { ?s cp:devlops ?o }                              ; cp:devlops
            GRAPH ?g { ?s cp:devlops ?o }                                    ; cp:devlops
            { SELECT ?s { ?s cp:devlops ?o } }                               ; cp:devlops
            ?s ?p ?o FILTER NOT EXISTS { ?s cp:devlops ?x }                  ; cp:devlops
            ?s ?p ?o FILTER(?p = cp:develops || EXISTS { ?s a cp:Firn })     ; cp:Firn
            ?s ?p ?o BIND(EXISTS { ?s cp:develops/cp:suplies ?x } AS ?b)     ; cp:suplies
            ?s ?p ?o FILTER EXISTS { ?s ?q ?x FILTER NOT EXISTS { ?x cp:devlops ?y } } ; cp:devlops
            ?s cp:devlops ?a . ?t cp:devlops ?b                              ; cp:devlops
            """)
    void eachIsNamedOnce(String pattern, String unknown) {
        List<String> expected = unknown.isEmpty() ? List.of() : List.of(unknown.split(" "));
        assertEquals(
                expected,
                warnings(pattern).stream().map(each -> each.split(" ")[0]).toList());
    }

    @Test
    void whatIsNearIsOffered() {
        assertEquals(
                List.of("cp:developes is not in the graph (did you mean cp:develops?)"),
                warnings("?s cp:developes ?o"));
    }

    @Test
    void whatIsLikeNothingIsSaidWithoutAnOffer() {
        assertEquals(
                List.of("<urn:zzzzzz> is not in the graph"),
                warnings("?s <urn:zzzzzz> ?o").stream()
                        .map(each -> each.replaceFirst("^urn:zzzzzz", "<urn:zzzzzz>"))
                        .toList());
    }

    @Test
    void queryWithoutAPatternHasNone() {
        assertEquals(
                List.of(), UnknownTerms.in(new SparqlText("-", "DESCRIBE id:acme").parse(graph.prefixes()), graph));
    }

    private static List<String> warnings(String pattern) {
        return UnknownTerms.in(new SparqlText("-", "SELECT * { " + pattern + " }").parse(graph.prefixes()), graph);
    }
}
