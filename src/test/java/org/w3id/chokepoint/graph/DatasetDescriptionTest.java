package org.w3id.chokepoint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

/** Name and licence come from the data. */
class DatasetDescriptionTest {
    static {
        JenaSystem.init();
    }

    @Test
    void shippedDatasetNamesItselfAndItsLicence() {
        Graph triples = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("data/dataset.ttl")).parse(triples);
        DatasetDescription dataset = DatasetDescription.of(triples);
        assertEquals("Chokepoint", dataset.name());
        assertEquals(Optional.of("https://creativecommons.org/licenses/by/4.0/"), dataset.licence());
        assertEquals("CC BY 4.0", dataset.licenceName());
    }

    @Test
    void datasetThatSaysNothingHasNoLicence() {
        DatasetDescription dataset = DatasetDescription.of(Graph.emptyGraph);
        assertEquals("Knowledge graph", dataset.name());
        assertEquals(Optional.empty(), dataset.licence());
    }
}
