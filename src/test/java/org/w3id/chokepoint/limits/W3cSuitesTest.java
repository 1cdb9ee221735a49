package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * The suites of W3C against Jena as it is: over a release and with all its limits, this program answers as Jena does over
 * graphs in memory, and refuses what it refuses. Run with {@code -Dw3c=FOLDER}, the folder {@code sparql/sparql11} of https://github.com/w3c/rdf-tests.
 */
@EnabledIfSystemProperty(named = "w3c", matches = ".+")
class W3cSuitesTest {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final List<String> KINDS =
            List.of("QueryEvaluationTest", "CSVResultFormatTest", "PositiveSyntaxTest11", "NegativeSyntaxTest11");

    /** SERVICE is refused here, and entailment is another profile. */
    private static final List<String> LEFT_OUT = List.of("service", "syntax-fed", "entailment");

    private static final Node DEFAULT = NodeFactory.createURI("urn:test:default");

    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @Test
    void everyTestEndsAsInJena() throws IOException {
        try (Stream<Path> manifests = Files.walk(Path.of(System.getProperty("w3c")))) {
            manifests
                    .filter(path -> path.endsWith("manifest.ttl"))
                    .filter(path -> !LEFT_OUT.contains(folder(path)))
                    .sorted()
                    .forEach(this::compare);
        }
        table.forEach((folder, counts) -> System.out.printf("| %s | %d | %d |%n", folder, counts[0], counts[1]));
        assertEquals(List.of(), different);
    }

    private static String folder(Path manifest) {
        return manifest.getParent().getFileName().toString();
    }

    private void compare(Path manifest) {
        Model model = RDFDataMgr.loadModel(manifest.toUri().toString());
        for (String kind : KINDS) {
            for (Resource test : model.listResourcesWithProperty(RDF.type, model.createResource(MF + kind))
                    .toList()) {
                int[] counts = table.computeIfAbsent(folder(manifest), folder -> new int[2]);
                counts[0]++;
                if (isSame(test)) {
                    counts[1]++;
                } else {
                    different.add(test.getURI());
                }
            }
        }
    }

    private static boolean isSame(Resource test) {
        Resource action =
                test.getProperty(test.getModel().createProperty(MF + "action")).getResource();
        List<String> files = values(action, "query");
        String text = text(files.isEmpty() ? action.getURI() : files.get(0));
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        values(action, "data").forEach(file -> RDFDataMgr.read(dataset, file));
        for (RDFNode node : nodes(action, "graphData")) {
            String file = node.asResource().isURIResource()
                    ? node.asResource().getURI()
                    : values(node.asResource(), "graph").get(0);
            Graph graph = RDFDataMgr.loadGraph(file);
            dataset.addGraph(NodeFactory.createURI(file), graph);
        }
        return isSame(text, dataset);
    }

    private static boolean isSame(String text, DatasetGraph dataset) {
        Query query;
        try {
            query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        } catch (QueryException e) {
            return isRefused(text);
        }
        Query parsed = new SparqlText("query", text).parse(PrefixMapping.Factory.create());
        Answer answer = new QueryRunner(released(dataset), Duration.ofSeconds(20)).run(of(dataset, parsed));
        try (QueryExec jena = QueryExec.dataset(dataset).query(query).build()) {
            return switch (answer) {
                case Answer.Truth truth -> truth.value() == jena.ask();
                case Answer.Rows rows ->
                    ResultsCompare.equalsByTerm(
                            rows.bindings(),
                            jena.select().materialize().stream().toList());
                case Answer.Triples triples ->
                    triples.graph().isIsomorphicWith(query.isConstructType() ? jena.construct() : jena.describe());
            };
        }
    }

    /** Of a release, whose default graph is the union of the others, so that the default graph gets a name. */
    private static ReleaseFile released(DatasetGraph dataset) {
        DatasetGraph named = DatasetGraphFactory.cloneStructure(dataset);
        named.addGraph(DEFAULT, dataset.getDefaultGraph());
        return ReleaseFile.of(named, PrefixMapping.Factory.create(), Map.of());
    }

    private static Query of(DatasetGraph dataset, Query query) {
        if (!query.hasDatasetDescription()) {
            query.addGraphURI(DEFAULT.getURI());
            dataset.listGraphNodes().forEachRemaining(name -> query.addNamedGraphURI(name.getURI()));
        }
        return query;
    }

    private static boolean isRefused(String text) {
        try {
            new SparqlText("query", text).parse(PrefixMapping.Factory.create());
            return false;
        } catch (ChokepointException e) {
            return true;
        }
    }

    private static List<RDFNode> nodes(Resource subject, String property) {
        return subject.listProperties(ModelFactory.createDefaultModel().createProperty(QT + property))
                .mapWith(statement -> statement.getObject())
                .toList();
    }

    private static List<String> values(Resource subject, String property) {
        return nodes(subject, property).stream()
                .map(node -> node.asResource().getURI())
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(java.net.URI.create(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
