package org.w3id.chokepoint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.query.QueryRunner;

/** A query without rows, and the part to blame. */
class EmptyAnswerTest {
    @TempDir
    Path root;

    @Test
    void partThatFitsNothingIsNamedAlone() {
        assertReasons("[Nothing in the graph fits this alone: ?x :sells ?z]", "?x :supplies ?y ; :sells ?z");
    }

    @Test
    void partsWithoutWhichThereAreRowsAreNamed() {
        assertReasons(
                "[There are rows without this: ?x :supplies ?y, There are rows without this: ?y :supplies ?x]",
                "?x :supplies ?y . ?y :supplies ?x OPTIONAL { ?x :supplies ?z }");
    }

    @Test
    void filterIsAPart() {
        assertReasons("[There are rows without this: FILTER ( ?y = id:none )]", "?x :supplies ?y FILTER(?y = id:none)");
    }

    @Test
    void whereSeveralPartsAreToBlameTheFirstIsNamed() {
        assertReasons(
                "[The parts before this have rows, and with it none: FILTER ( ?y = id:none )]",
                "?x :supplies ?y FILTER(?y = id:none) FILTER(?x = id:none)");
    }

    @Test
    void groupsThatLeaveNothingAreTold() {
        assertEquals(
                "[Its pattern has rows; what groups or counts them leaves none.]",
                reasons("SELECT ?x WHERE { ?x :supplies ?y } GROUP BY ?x HAVING(COUNT(*) > 5)"));
    }

    private void assertReasons(String reasons, String pattern) {
        assertEquals(reasons, reasons("SELECT * WHERE { " + pattern + " }"));
    }

    private String reasons(String query) {
        QueryRunner runner = new SmallWorkspace(root)
                .turtle("data/entities/firms.ttl", "id:acme cp:supplies id:beta . id:beta cp:supplies id:gamma .")
                .open()
                .runner(Duration.ofSeconds(30));
        String prefixes =
                "PREFIX : <https://w3id.org/chokepoint/ontology#> PREFIX id: <https://w3id.org/chokepoint/id/> ";
        return new EmptyAnswer(runner)
                .reasons(QueryFactory.create(prefixes + query))
                .toString();
    }
}
