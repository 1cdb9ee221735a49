package org.w3id.chokepoint.explain;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.reason.Inference;

/**
 * Why a triple holds: the rule that yields it with the proofs of its premises, or the graphs that state it.
 *
 * @param triple subject, predicate and object, in short
 * @param rule empty if the triple is stated
 * @param premises none if the triple is stated
 * @param sources names of the graphs that hold the triple
 */
public record Proof(String triple, Optional<String> rule, List<Proof> premises, List<String> sources) {

    /**
     * Infers once more, which takes as long as loading.
     *
     * @throws ChokepointException NOT_FOUND if the graph does not hold the triple
     */
    public static Proof of(KnowledgeGraph graph, Triple triple) {
        if (!graph.dataset().getDefaultGraph().contains(triple)) {
            throw new ChokepointException(
                    ErrorCode.NOT_FOUND,
                    line(new Labels(graph), triple),
                    "the graph does not hold this triple",
                    "look at the things it names");
        }
        return of(graph, Inference.withReasons(graph), triple);
    }

    private static Proof of(KnowledgeGraph graph, Inference inference, Triple triple) {
        Optional<Inference.Step> step = inference.reason(triple);
        Labels labels = new Labels(graph);
        return new Proof(
                line(labels, triple),
                step.map(Inference.Step::rule),
                step.map(Inference.Step::premises).orElse(List.of()).stream()
                        .map(premise -> of(graph, inference, premise))
                        .toList(),
                sources(graph, labels, triple));
    }

    private static String line(Labels labels, Triple triple) {
        return "%s %s %s"
                .formatted(
                        shown(labels, triple.getSubject()),
                        shown(labels, triple.getPredicate()),
                        shown(labels, triple.getObject()));
    }

    private static String shown(Labels labels, Node node) {
        return node.isURI() ? labels.shortForm(node) : labels.text(node);
    }

    private static List<String> sources(KnowledgeGraph graph, Labels labels, Triple triple) {
        return graph.dataset().stream(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> labels.text(quad.getGraph()))
                .sorted()
                .toList();
    }

    /** Writes one line for each triple, premises indented below what follows from them. */
    public void writeText(PrintWriter out) {
        write(out, "");
        out.flush();
    }

    private void write(PrintWriter out, String indent) {
        String stated = rule.isPresent() ? "" : sources.stream().collect(Collectors.joining("; ", "   [", "]"));
        out.println(indent + triple + stated);
        rule.ifPresent(name -> out.println(indent + "  by the rule " + name + ", from"));
        premises.forEach(premise -> premise.write(out, indent + "    "));
    }

    /** {@code {"triple": …, "sources": […]}}, and for one that follows {@code "rule": …, "premises": […]}. */
    public JsonObject json() {
        JsonObject object = new JsonObject();
        object.put("triple", triple);
        rule.ifPresent(name -> object.put("rule", name));
        JsonArray graphs = new JsonArray();
        sources.forEach(graphs::add);
        object.put("sources", graphs);
        if (!premises.isEmpty()) {
            JsonArray proofs = new JsonArray();
            premises.forEach(premise -> proofs.add(premise.json()));
            object.put("premises", proofs);
        }
        return object;
    }
}
