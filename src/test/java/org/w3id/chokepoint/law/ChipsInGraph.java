package org.w3id.chokepoint.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Every chip of the graph, by what sources of grade A and B say in so many words: no rule, no SPARQL. */
record ChipsInGraph(DatasetGraph dataset, Graph union) {
    /** Bits of each operation; the law asks for the greatest product of throughput and bits. */
    private static final Map<String, Integer> BITS = Map.of(
            "fp4Throughput", 4,
            "int4Throughput", 4,
            "mx6Throughput", 6,
            "fp8Throughput", 8,
            "int8Throughput", 8,
            "fp16Throughput", 16,
            "fp16VectorThroughput", 16,
            "int16Throughput", 16,
            "fp32Throughput", 32,
            "fp64Throughput", 64);

    static ChipsInGraph of(DatasetGraph dataset) {
        return new ChipsInGraph(dataset, dataset.getDefaultGraph());
    }

    Stream<Chip> chips() {
        return union.find(Node.ANY, RDF.type.asNode(), term("Chip")).mapWith(t -> t.getSubject()).toList().stream()
                .map(this::chip);
    }

    private Chip chip(Node chip) {
        List<Boolean> markets = objects(chip, "isMarketedFor")
                .map(term("dataCentreMarket")::equals)
                .toList();
        return new Chip(
                chip.getURI().replaceFirst("^.*/", ""),
                isUnderUsLaw(chip),
                figures(performance(chip), values(chip, "dieArea")),
                values(chip, "interconnectRate"),
                markets.isEmpty() ? List.of(true, false) : List.of(markets.contains(true)));
    }

    private boolean isUnderUsLaw(Node chip) {
        Node country = NodeFactory.createURI(chip.getURI().replaceFirst("[^/]*$", "united-states"));
        return union.find(Node.ANY, term("makes"), chip).toList().stream()
                .anyMatch(maker -> union.contains(maker.getSubject(), term("isBasedIn"), country));
    }

    private static List<Chip.Figures> figures(List<Double> performance, List<Double> areas) {
        List<Chip.Figures> figures = new ArrayList<>();
        for (double each : performance.isEmpty() ? List.of(Chip.UNKNOWN) : performance) {
            areas.forEach(area -> figures.add(new Chip.Figures(each, each / area)));
            if (areas.isEmpty()) {
                figures.add(new Chip.Figures(each, Chip.UNKNOWN));
            }
        }
        return figures;
    }

    /**
     * The least and the most that can be computed, since sources differ. What a source states as the product itself counts
     * where nothing can be computed, and beside that if it is another figure altogether.
     */
    private List<Double> performance(Node chip) {
        List<List<Double>> computed = BITS.keySet().stream()
                .map(kind -> values(chip, kind).stream()
                        .map(value -> value * BITS.get(kind))
                        .sorted()
                        .toList())
                .filter(list -> !list.isEmpty())
                .toList();
        List<Double> stated = values(chip, "statedProcessingPerformance");
        if (computed.isEmpty()) {
            return stated;
        }
        double least = computed.stream().mapToDouble(List::getFirst).max().orElseThrow();
        double most = computed.stream().mapToDouble(List::getLast).max().orElseThrow();
        return Stream.concat(
                        Stream.of(least, most),
                        stated.stream().filter(value -> isOther(value, least) && isOther(value, most)))
                .distinct()
                .toList();
    }

    private static boolean isOther(double one, double other) {
        return one >= 2 * other || other >= 2 * one;
    }

    /** What sources of a grade better than C give. */
    private List<Double> values(Node chip, String quantity) {
        return Stream.of(union.find(Node.ANY, term("measures"), chip).toList())
                .flatMap(List::stream)
                .flatMap(triple -> quads(triple.getSubject(), "hasQuantity"))
                .filter(quad -> quad.getObject().equals(term(quantity)) && isTrusted(quad.getGraph()))
                .flatMap(quad -> values(quad))
                .distinct()
                .toList();
    }

    private Stream<Double> values(Quad kind) {
        List<Quad> values = new ArrayList<>();
        dataset.find(kind.getGraph(), kind.getSubject(), term("hasValue"), Node.ANY)
                .forEachRemaining(values::add);
        return values.stream().map(quad -> ((Number) quad.getObject().getLiteralValue()).doubleValue());
    }

    private Stream<Quad> quads(Node subject, String property) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(Node.ANY, subject, term(property), Node.ANY).forEachRemaining(quads::add);
        return quads.stream();
    }

    private boolean isTrusted(Node source) {
        return objects(source, "hasGrade").anyMatch(grade -> !grade.equals(term("gradeC")));
    }

    private Stream<Node> objects(Node subject, String property) {
        return union.find(subject, term(property), Node.ANY).mapWith(t -> t.getObject()).toList().stream();
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/ontology#" + name);
    }
}
