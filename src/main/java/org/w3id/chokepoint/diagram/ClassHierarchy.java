package org.w3id.chokepoint.diagram;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;

/**
 * The classes of things.
 *
 * @param drawn the triples of the diagram
 * @param labels of the graph, in which more may be known of the things
 */
record ClassHierarchy(Graph drawn, Labels labels) {

    /** The classes of a thing and, as the ontology is closed under inference, their super-classes. */
    List<Node> of(Node thing) {
        return Stream.of(drawn, graph())
                .flatMap(triples -> triples.find(thing, RDF.type.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(type -> type.isURI() && !type.getURI().startsWith(OWL.NS))
                .flatMap(type -> superClasses(type).stream())
                .distinct()
                .toList();
    }

    /** The label of the most specific class that has one, else of the list of values it is in, else the class's name. */
    String kind(Node thing, String language) {
        List<Node> types = of(thing);
        List<Node> named =
                types.stream().filter(type -> labels.of(type).isPresent()).toList();
        return mostSpecific(named)
                .or(() -> scheme(thing))
                .flatMap(type -> labels.of(type, language))
                .or(() -> mostSpecific(types).map(ClassHierarchy::spoken))
                .orElse("thing");
    }

    /** The local name of a term as words. */
    static String spoken(Node term) {
        return Answer.Rows.heading(term.getURI().replaceFirst("^.*[/#](?=.)", ""));
    }

    private Optional<Node> scheme(Node thing) {
        return graph().find(thing, SKOS.inScheme.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString));
    }

    /** The first class, in the order of IRIs, of which no other is a sub-class. */
    Optional<Node> mostSpecific(Collection<Node> classes) {
        return classes.stream()
                .filter(type -> classes.stream()
                        .noneMatch(other -> !other.equals(type)
                                && superClasses(other).contains(type)
                                && !superClasses(type).contains(other)))
                .min(Comparator.comparing(Node::getURI));
    }

    private Set<Node> superClasses(Node type) {
        Set<Node> found = new HashSet<>();
        addSuperClasses(type, found);
        return found;
    }

    private void addSuperClasses(Node type, Set<Node> found) {
        if (type.isURI() && found.add(type)) {
            graph().find(type, RDFS.subClassOf.asNode(), Node.ANY)
                    .toList()
                    .forEach(triple -> addSuperClasses(triple.getObject(), found));
        }
    }

    private Graph graph() {
        return labels.graph().dataset().getDefaultGraph();
    }
}
