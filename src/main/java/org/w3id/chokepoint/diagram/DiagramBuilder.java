package org.w3id.chokepoint.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Makes nodes and edges out of triples.
 *
 * <p>A triple between two IRIs is an edge. A thing of a class that the ontology draws as an edge becomes one, from each
 * value of its source property to each of its target property, unless something points at it: then it stays a node, for
 * an arrow cannot end on an arrow. Whatever else it is related to stands in brackets in the label. Blank nodes have no
 * name that lasts, so they are left out.
 */
final class DiagramBuilder {
    private final Graph drawn;
    private final Labels labels;
    private final DiagramOptions options;
    private final NodeAttributes attributes;
    private final ClassHierarchy classes;
    private final EdgeClasses relations;
    private final SortedSet<String> folded = new TreeSet<>();

    DiagramBuilder(Graph drawn, Labels labels, DiagramOptions options) {
        this.drawn = drawn;
        this.labels = labels;
        this.options = options;
        this.attributes = new NodeAttributes(drawn, labels, options.language());
        this.classes = new ClassHierarchy(drawn, labels);
        this.relations = EdgeClasses.of(labels, classes);
        if (!options.relationNodes()) {
            subjects().filter(this::folds).forEach(thing -> folded.add(thing.getURI()));
        }
    }

    /** The edges, each with those who state it. */
    List<DiagramEdge> edges() {
        Map<DiagramEdge, DiagramEdge> merged = new TreeMap<>(DiagramEdge.ORDER);
        Stream.concat(plainEdges(), foldedEdges())
                .forEach(edge -> merged.merge(edge.withoutSources(), edge, DiagramEdge::with));
        return List.copyOf(merged.values());
    }

    /** The ends of the edges, and whatever else the triples describe. */
    List<DiagramNode> nodes(Collection<DiagramEdge> edges) {
        SortedSet<String> iris = new TreeSet<>();
        subjects().map(Node::getURI).forEach(iris::add);
        folded.forEach(thing -> others(NodeFactory.createURI(thing)).forEach(other -> iris.remove(other.getURI())));
        iris.removeAll(folded);
        edges.forEach(edge -> iris.addAll(List.of(edge.source(), edge.target())));
        return iris.stream().map(NodeFactory::createURI).map(this::node).toList();
    }

    private DiagramNode node(Node thing) {
        return new DiagramNode(
                thing.getURI(),
                attributes.label(thing),
                OneLine.of(classes.kind(thing, options.language())),
                attributes.group(thing),
                attributes.value(thing),
                attributes.period(thing),
                List.of());
    }

    private Stream<Node> subjects() {
        return drawn.stream().map(Triple::getSubject).filter(Node::isURI).distinct();
    }

    private boolean folds(Node thing) {
        boolean isTarget = drawn.find(Node.ANY, Node.ANY, thing)
                .filterDrop(attributes::isAttribute)
                .hasNext();
        return !isTarget
                && relations
                        .of(thing)
                        .filter(relation -> !ends(thing, relation.source()).isEmpty()
                                && !ends(thing, relation.target()).isEmpty())
                        .isPresent();
    }

    private Stream<DiagramEdge> plainEdges() {
        return drawn.stream()
                .filter(triple -> !attributes.isAttribute(triple)
                        && !folded.contains(triple.getSubject().getURI()))
                .map(triple -> {
                    Provenance testimony = Provenance.of(labels, List.of(triple));
                    return new DiagramEdge(
                            triple.getSubject().getURI(),
                            triple.getObject().getURI(),
                            name(triple.getPredicate()),
                            Period.ALWAYS,
                            testimony.style(),
                            testimony.sources(),
                            testimony.grades());
                });
    }

    private Stream<DiagramEdge> foldedEdges() {
        return subjects().filter(thing -> folded.contains(thing.getURI())).flatMap(thing -> {
            EdgeClasses.Relation relation = relations.of(thing).orElseThrow();
            return ends(thing, relation.source()).stream().flatMap(from -> ends(thing, relation.target()).stream()
                    .map(to -> fold(thing, relation, from, to)));
        });
    }

    private DiagramEdge fold(Node thing, EdgeClasses.Relation relation, Triple from, Triple to) {
        Provenance testimony = Provenance.of(labels, List.of(from, to));
        return new DiagramEdge(
                from.getObject().getURI(),
                to.getObject().getURI(),
                attributes.edgeLabel(thing).orElseGet(() -> OneLine.of(relation.label())) + bracket(thing),
                attributes.period(thing),
                attributes.style(thing).orElse(testimony.style()),
                testimony.sources(),
                testimony.grades());
    }

    private String bracket(Node thing) {
        String names = others(thing).stream()
                .map(attributes::label)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    /** What takes part in a relation besides its two ends. */
    private List<Node> others(Node thing) {
        EdgeClasses.Relation relation = relations.of(thing).orElseThrow();
        return drawn.find(thing, Node.ANY, Node.ANY)
                .filterDrop(triple -> attributes.isAttribute(triple)
                        || triple.getPredicate().equals(relation.source())
                        || triple.getPredicate().equals(relation.target()))
                .mapWith(Triple::getObject)
                .toList();
    }

    private List<Triple> ends(Node thing, Node property) {
        return drawn.find(thing, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .toList();
    }

    private String name(Node property) {
        return OneLine.of(labels.of(property, options.language()).orElseGet(() -> ClassHierarchy.spoken(property)));
    }
}
