package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read stays as it is, whatever is asked. */
class ImmutableDatasetTest {
    private static final Node NAME = NodeFactory.createURI("urn:present");
    private static final Node ABSENT = NodeFactory.createURI("urn:absent");

    private final DatasetGraph dataset = dataset();

    private static DatasetGraph dataset() {
        DatasetGraph draft = ImmutableDataset.draft();
        draft.addGraph(NAME, GraphFactory.createDefaultGraph());
        draft.getGraph(NAME).add(Triple.create(NAME, NAME, NAME));
        return ImmutableDataset.of(draft);
    }

    private List<Node> names() {
        return Iter.toList(dataset.listGraphNodes());
    }

    @Test
    void absentGraphIsEmpty() {
        assertTrue(dataset.getGraph(ABSENT).isEmpty());
    }

    @Test
    void askingForAnAbsentGraphCreatesNone() {
        dataset.getGraph(ABSENT);
        assertEquals(List.of(NAME), names());
    }

    @Test
    void lookingIntoAnAbsentGraphCreatesNone() {
        dataset.find(ABSENT, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {});
        dataset.contains(ABSENT, NAME, NAME, NAME);
        assertEquals(List.of(NAME), names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK FROM NAMED <urn:absent> { GRAPH <urn:absent> { ?s ?p ?o } }",
                "ASK FROM <urn:absent> { ?s ?p ?o }",
                "ASK FROM NAMED <urn:absent> { GRAPH ?g { ?s ?p ?o } }",
                "ASK { GRAPH <urn:absent> { ?s ?p ?o } }",
                "ASK { GRAPH <urn:absent> { } FILTER(false) }"
            })
    void queryThatNamesAnAbsentGraphCreatesNone(String text) {
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(QueryFactory.create(text)).build()) {
            assertFalse(execution.ask());
        }
        assertEquals(List.of(NAME), names());
    }

    @Test
    void nothingCanBeAdded() {
        assertThrows(UnsupportedOperationException.class, () -> dataset.add(Quad.create(ABSENT, NAME, NAME, NAME)));
    }

    @Test
    void nothingCanBeAddedToAGraph() {
        assertThrows(RuntimeException.class, () -> dataset.getGraph(NAME).add(Triple.create(ABSENT, ABSENT, ABSENT)));
    }

    @Test
    void nothingCanBeAddedToAnAbsentGraph() {
        assertThrows(RuntimeException.class, () -> dataset.getGraph(ABSENT).add(Triple.create(ABSENT, ABSENT, ABSENT)));
    }
}
