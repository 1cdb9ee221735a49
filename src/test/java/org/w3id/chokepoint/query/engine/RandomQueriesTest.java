package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/**
 * Random queries over the shipped graph, and one of mixed literals, give the same rows by the engine as by Jena.
 *
 * <p>{@code -Dqueries=10000} asks more of them, {@code -Dseed=1} others. A query that takes long is left out.
 */
class RandomQueriesTest {
    private static final int COUNT = Integer.getInteger("queries", 150);
    private static final long SEED = Long.getLong("seed", 20261128);
    private static final Duration PATIENCE = Duration.ofMillis(Integer.getInteger("patience", 500));
    private static final int SAMPLED = 4000;
    private static final int NEIGHBOURS = 12;
    private static final String MIXED = """
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <urn:test:0> <urn:test:p> 1, 1.0, 1e0, "01"^^xsd:integer, "1"^^xsd:float, -0.0e0, 0, 0.0, "NaN"^^xsd:double, "NaN"^^xsd:float .
            <urn:test:1> <urn:test:p> "a", "a"@en, "a"@EN, "a"@zh, "b"@en, "", true, "1"^^xsd:boolean, false, "x"^^<urn:test:type>, "y"^^<urn:test:type> .
            <urn:test:2> <urn:test:p> "2020-01-01"^^xsd:date, "2020-01-01Z"^^xsd:date, "2020-01-01T00:00:00Z"^^xsd:dateTime,
                "2020-01-01T01:00:00+01:00"^^xsd:dateTime, "2020-01-01T00:00:00"^^xsd:dateTime, "2020"^^xsd:gYear, "P1D"^^xsd:duration .
            <urn:test:3> <urn:test:p> <urn:test:0>, <urn:test:1>, _:b1 ; <urn:test:q> <urn:test:3>, <urn:test:2> .
            _:b1 <urn:test:p> _:b2 ; <urn:test:q> <urn:test:0> . _:b2 <urn:test:p> _:b1, <urn:test:p> . <urn:test:p> <urn:test:q> <urn:test:q>, <urn:test:p> .
            """;

    @Test
    void rowsAreThoseOfJena() {
        Random random = new Random(SEED);
        DatasetGraph data = DatasetGraphFactory.cloneStructure(
                Release.open(Workspace.of(Path.of("."))).graph().dataset());
        Graph mixed = RDFParser.fromString(MIXED, Lang.TURTLE).toGraph();
        data.addGraph(NodeFactory.createURI("urn:test:mixed"), mixed);
        data.addGraph(NodeFactory.createURI("urn:test:other"), mixed);
        Evaluators both = Evaluators.of(data);
        RandomQueries queries = queries(random, both.memory(), mixed);
        List<String> differences = new ArrayList<>();
        Map<String, Integer> fates = new HashMap<>();
        for (int done = 0; done < COUNT; ) {
            String text = queries.next();
            String fate = fate(text, both, differences);
            fates.merge(fate, 1, Integer::sum);
            done += fate.equals("not a query") ? 0 : 1;
        }
        System.out.println("random queries: " + fates);
        assertEquals("", String.join("\n\n", differences));
        assertTrue(fates.containsKey("same"), fates.toString());
    }

    private static String fate(String text, Evaluators both, List<String> differences) {
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryParseException e) {
            return "not a query";
        }
        Optional<String> refusal = both.refusal(query);
        if (refusal.isPresent()) {
            return "left to Jena: " + refusal.get();
        }
        try {
            List<Map<String, Node>> expected = both.askJena(query, both.memory(), PATIENCE);
            Optional<String> difference =
                    Difference.between(query, expected, both.ask(query, PATIENCE.multipliedBy(8)));
            difference.ifPresent(what -> differences.add(what + "\n" + text));
            return difference.isPresent() ? "different" : expected.isEmpty() ? "same, empty" : "same";
        } catch (QueryCancelledException e) {
            return "takes long";
        } catch (RuntimeException e) {
            differences.add(e + " at " + e.getStackTrace()[0] + "\n" + text);
            return "different";
        }
    }

    private static RandomQueries queries(Random random, DatasetGraph data, Graph mixed) {
        List<Triple> sample = new ArrayList<>(mixed.find().toList());
        List<Triple> all = data.getDefaultGraph().find().toList();
        all.sort((one, other) -> one.toString().compareTo(other.toString()));
        for (int n = 0; n < SAMPLED; n++) {
            sample.add(all.get(random.nextInt(all.size())));
        }
        Map<Node, List<Triple>> around = new HashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public List<Triple> get(Object term) {
                return computeIfAbsent((Node) term, each -> around(data.getDefaultGraph(), each));
            }
        };
        return new RandomQueries(random, sample, around);
    }

    private static List<Triple> around(Graph graph, Node term) {
        List<Triple> triples = new ArrayList<>();
        graph.find(term, Node.ANY, Node.ANY).forEachRemaining(triples::add);
        graph.find(Node.ANY, Node.ANY, term).forEachRemaining(triples::add);
        if (triples.isEmpty()) {
            graph.find(Node.ANY, term, Node.ANY).forEachRemaining(triples::add);
        }
        triples.sort((one, other) -> one.toString().compareTo(other.toString()));
        return triples.size() > NEIGHBOURS ? List.copyOf(triples.subList(0, NEIGHBOURS)) : triples;
    }
}
