package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.diagram.model.Caption;

/** What stands above a diagram, and how much of the answer it shows. */
class DiagramCaptionTest {

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @Test
    void otherProgramsGetMoreThanAPictureHolds() {
        String many =
                "CONSTRUCT { ?n cp:knows id:acme } WHERE { VALUES ?a {1 2 3 4 5 6 7 8} VALUES ?b {1 2 3 4 5 6 7 8}"
                        + " VALUES ?c {1 2 3 4 5} BIND(IRI(CONCAT('https://e.org/', STR(?a), STR(?b), STR(?c))) AS ?n) }";
        assertEquals(
                321,
                small.draw(many, new DiagramOptions(false, false, Extent.DATA, "en"))
                        .nodes()
                        .size());
        assertEquals(2, small.draw(many, DiagramOptions.DEFAULT).nodes().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Acme bakes all bread. ; Acme bakes all bread: who says so
            Acme Ltd.             ; Acme Ltd.: who says so
            """)
    void headingHasNoStopOfAStatement(String name, String title) {
        small.workspace().file("queries/diagrams/around.rq", """
                #+ title: Around a name
                #+ heading: "{name}: who says so"
                #+ summary: Who says so?
                #+ params:
                #+   - {name: name, type: string, default: none, description: The name.}
                CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(STR(?p) != ?_name) }
                """);
        DiagramCatalog catalog = small.open();
        assertEquals(
                title,
                catalog.diagram(catalog.queries().get("around"), Map.of("name", List.of(name)), DiagramOptions.DEFAULT)
                        .caption()
                        .title());
    }

    @Test
    void headingNamesWhatWasAskedFor() {
        small.workspace().file("queries/diagrams/around.rq", """
                #+ title: Around a firm
                #+ heading: "{firm}: whom it knows"
                #+ summary: Whom does a firm know?
                #+ params:
                #+   - {name: firm, type: entity, default: acme, description: The firm.}
                #+   - {name: other, type: entity, optional: true, description: Another.}
                CONSTRUCT { ?_firm_iri ?p ?o } WHERE { ?_firm_iri ?p ?o FILTER(!BOUND(?__other_iri) || ?o = ?__other_iri) }
                """);
        DiagramCatalog catalog = small.open();
        Caption caption = catalog.diagram(
                        catalog.queries().get("around"),
                        Map.of("firm", List.of("acme"), "other", List.of("beta")),
                        DiagramOptions.DEFAULT)
                .caption();
        assertEquals("Acme: whom it knows", caption.title());
        assertEquals(List.of("other: Beta"), caption.subtitle());
    }
}
