package org.w3id.chokepoint.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.diagram.model.Period;
import org.w3id.chokepoint.graph.Role;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * What the triples of a diagram say of a thing besides its edges.
 *
 * @param drawn the triples of the diagram
 */
record NodeAttributes(Graph drawn, Labels labels, String language) {
    private static final Node YEAR = NodeFactory.createLiteralString("year");
    private static final Node MONTH = NodeFactory.createLiteralString("month");

    String label(Node thing) {
        Optional<String> constructed =
                Labels.best(objects(thing, RDFS.label.asNode()), language).map(Node::getLiteralLexicalForm);
        String label =
                OneLine.of(constructed.or(() -> labels.of(thing, language)).orElseGet(() -> labels.shortForm(thing)));
        return label.isEmpty() ? OneLine.of(labels.shortForm(thing)) : label;
    }

    Optional<String> group(Node thing) {
        return texts(thing, term("diagramGroup")).reduce((one, other) -> one + ", " + other);
    }

    Optional<String> value(Node thing) {
        return played(Role.VALUE)
                .flatMap(property -> objects(thing, property).stream())
                .map(value -> OneLine.of(labels.text(value)))
                .sorted()
                .findFirst();
    }

    /** The words that the query puts on the edge instead of those of the ontology. */
    Optional<String> edgeLabel(Node thing) {
        return Labels.best(objects(thing, term("diagramLabel")), language)
                .map(Node::getLiteralLexicalForm)
                .map(OneLine::of);
    }

    Optional<EdgeStyle> style(Node thing) {
        return texts(thing, term("diagramStyle")).findFirst().flatMap(EdgeStyle::of);
    }

    /** The day of an event, else of issue, else the period in which the thing holds. */
    Period period(Node thing) {
        Optional<String> day = dates(thing, Role.DAY).findFirst().or(() -> dates(thing, DCTerms.issued.asNode())
                .findFirst());
        return day.isPresent()
                ? new Period(day, day)
                : new Period(
                        dates(thing, Role.START).findFirst(),
                        dates(thing, Role.END).reduce((earlier, later) -> later));
    }

    private Stream<String> dates(Node thing, Role role) {
        return played(role).flatMap(property -> dates(thing, property)).sorted();
    }

    /** Dates without the day or month that only fills a place, as the data tell even where the query does not. */
    private Stream<String> dates(Node thing, Node property) {
        int places = isKnownTo(thing, YEAR) ? 4 : isKnownTo(thing, MONTH) ? 7 : Integer.MAX_VALUE;
        return texts(thing, property).map(date -> date.substring(0, Math.min(places, date.length())));
    }

    private boolean isKnownTo(Node thing, Node precision) {
        return played(Role.PRECISION).anyMatch(property -> known().contains(thing, property, precision));
    }

    private Node term(String name) {
        return labels.graph().names().term(name);
    }

    private Stream<Node> played(Role role) {
        return role.terms(known()).stream();
    }

    private Graph known() {
        return labels.graph().dataset().getDefaultGraph();
    }

    /** Whether a triple is one of those that are not edges. */
    boolean isAttribute(Triple triple) {
        return !triple.getSubject().isURI()
                || !triple.getObject().isURI()
                || triple.getPredicate().equals(RDF.type.asNode())
                || triple.getPredicate().equals(term("diagramGroup"))
                || triple.getPredicate().equals(term("diagramStyle"));
    }

    private Stream<String> texts(Node thing, Node property) {
        return objects(thing, property).stream()
                .map(value -> OneLine.of(value.isLiteral() ? value.getLiteralLexicalForm() : labels.text(value)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted();
    }

    private List<Node> objects(Node thing, Node property) {
        return drawn.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
