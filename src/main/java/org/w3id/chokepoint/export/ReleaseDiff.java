package org.w3id.chokepoint.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * What changed between two exports with named graphs, entity by entity.
 *
 * <p>Changes of what sources say are told apart from changes of our modelling: ontology, register, links, and what is
 * inferred or derived. Blank nodes are left out, since nobody can name them.
 *
 * @param before the older dataset
 * @param after the newer dataset
 */
public record ReleaseDiff(KnowledgeGraph before, KnowledgeGraph after) {

    /** Statements gained and lost of one entity in one area. */
    private record Change(int added, int removed) {
        Change plus(Change other) {
            return new Change(added + other.added, removed + other.removed);
        }
    }

    /**
     * @throws ChokepointException UNREADABLE_FILE if a file is missing or no RDF
     */
    public static ReleaseDiff of(Path before, Path after) {
        return new ReleaseDiff(read(before), read(after));
    }

    /**
     * From an export to what is served.
     *
     * @throws ChokepointException UNREADABLE_FILE if the file is missing or no RDF
     */
    public static ReleaseDiff since(Path before, KnowledgeGraph after) {
        return new ReleaseDiff(read(before), after);
    }

    private static KnowledgeGraph read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw unreadable(file, "is not a file", null);
        }
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        try {
            RDFParser.source(file.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(dataset);
        } catch (RiotException e) {
            throw unreadable(file, e.getMessage(), e);
        }
        dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> dataset.getDefaultGraph().add(quad.asTriple()));
        return new MemoryGraph(
                dataset,
                PrefixMapping.Factory.create().setNsPrefixes(dataset.prefixes().getMapping()),
                Namespaces.ofGraphs(dataset)
                        .orElseThrow(() -> unreadable(file, "has no named graphs of one base", null)));
    }

    private static ChokepointException unreadable(Path file, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.UNREADABLE_FILE,
                file,
                what,
                "name two exports with named graphs, such as graph.trig.gz",
                cause);
    }

    /** Rows of (area, change, entity, added, removed), facts before modelling, entities by IRI. */
    public Answer.Rows rows() {
        Map<String, Map<String, Change>> areas = new TreeMap<>();
        collect(areas, after, before, new Change(1, 0));
        collect(areas, before, after, new Change(0, 1));
        List<Binding> rows = new ArrayList<>();
        areas.forEach((area, entities) ->
                entities.forEach((entity, change) -> rows.add(row(area, NodeFactory.createURI(entity), change))));
        return new Answer.Rows(List.of("area", "change", "entity", "added", "removed"), Set.of("entity"), rows);
    }

    private static void collect(
            Map<String, Map<String, Change>> areas, KnowledgeGraph here, KnowledgeGraph there, Change each) {
        here.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (quad.getSubject().isURI()
                    && !quad.getObject().isBlank()
                    && !there.dataset().contains(quad)) {
                areas.computeIfAbsent(area(here, quad), key -> new TreeMap<>())
                        .merge(quad.getSubject().getURI(), each, Change::plus);
            }
        });
    }

    private static String area(KnowledgeGraph graph, Quad quad) {
        return graph.names().isSource(quad.getGraph()) ? "facts" : "modelling";
    }

    private Binding row(String area, Node entity, Change change) {
        return BindingFactory.builder()
                .add(Var.alloc("area"), NodeFactory.createLiteralString(area))
                .add(Var.alloc("change"), NodeFactory.createLiteralString(word(entity)))
                .add(Var.alloc("entity"), entity)
                .add(Var.alloc("added"), NodeFactoryExtra.intToNode(change.added))
                .add(Var.alloc("removed"), NodeFactoryExtra.intToNode(change.removed))
                .build();
    }

    private String word(Node entity) {
        if (!before.dataset().getDefaultGraph().contains(entity, Node.ANY, Node.ANY)) {
            return "added";
        }
        return after.dataset().getDefaultGraph().contains(entity, Node.ANY, Node.ANY) ? "changed" : "removed";
    }
}
