package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.dump.DumpCatalog;
import org.w3id.chokepoint.dump.DumpFile;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/** The shipped dataset describes itself as data portals want it. */
class DatasetForPortalsTest {
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("src/test/resources/dcat-ap.ttl"));

    private static Release release;

    @BeforeAll
    static void open() {
        release = Release.open(Workspace.of(Path.of(".")));
    }

    @Test
    void descriptionConformsToDcatAp() {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, description());
        assertTrue(report.conforms(), () -> report.getEntries().toString());
    }

    @Test
    void missingPublisherIsFound() {
        Graph description = description();
        description.remove(Node.ANY, DCTerms.publisher.asNode(), Node.ANY);
        assertFalse(ShaclValidator.get().validate(SHAPES, description).conforms());
    }

    @Test
    void everyFileOfferedIsInTheDump() {
        DumpCatalog dump = DumpCatalog.of(release.graph(), release.id().describedBy(release.graph()));
        assertEquals(
                List.of(),
                files(DCAT.downloadURL.asNode(), "catalogue")
                        .filter(name -> dump.find(name).isEmpty())
                        .toList());
        assertEquals(
                dump.part(DumpCatalog.RELEASE).map(DumpFile::name).sorted().toList(),
                files(VOID.dataDump.asNode(), "void").sorted().toList());
    }

    @Test
    void wellKnownDocumentHasTitleAndLicence() {
        Graph document = graph("void");
        Node dataset = document.find(Node.ANY, VOID.triples.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> document.contains(subject, VOID.sparqlEndpoint.asNode(), Node.ANY))
                .next();
        assertTrue(document.contains(dataset, DCTerms.title.asNode(), Node.ANY));
        assertTrue(document.contains(dataset, DCTerms.license.asNode(), Node.ANY));
    }

    private static Stream<String> files(Node property, String graph) {
        String folder = SmallWorkspace.NAMES.base() + "dump/";
        return graph(graph).find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .map(Node::getURI)
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()));
    }

    private static Graph description() {
        Graph description = GraphFactory.createDefaultGraph();
        Stream.of("catalogue", "dataset").forEach(name -> GraphUtil.addInto(description, graph(name)));
        return description;
    }

    private static Graph graph(String name) {
        return release.graph().dataset().getGraph(SmallWorkspace.NAMES.graph(name));
    }
}
