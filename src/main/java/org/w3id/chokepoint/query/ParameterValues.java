package org.w3id.chokepoint.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;

/**
 * The values that are offered for a parameter: the members of its concept scheme or the instances of its class, as far as
 * the query can answer them.
 *
 * @param runner asks which values those are
 */
public record ParameterValues(QueryRunner runner) {

    /**
     * A value and its name.
     *
     * @param text what the caller gives
     */
    public record Choice(String text, String label) {}

    /** By label; none if the parameter takes more than can be listed, such as any date. */
    public List<Choice> of(CannedQuery query, Parameter parameter) {
        if (parameter.type() == ParameterType.BOOLEAN) {
            return List.of(new Choice("true", "yes"), new Choice("false", "no"));
        }
        return choices(query.offered(parameter)
                .map(offered -> answerable(offered, parameter))
                .orElseGet(() -> members(parameter)));
    }

    /** All that are of the right kind, with or without an answer, by label. */
    public List<Choice> allowed(Parameter parameter) {
        return choices(members(parameter));
    }

    private List<Choice> choices(Stream<Node> things) {
        Labels labels = new Labels(runner.graph());
        return things.map(thing -> new Choice(text(thing), labels.text(thing)))
                .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::text))
                .toList();
    }

    /** A name that is understood without a prefix, else one with it. */
    private String text(Node thing) {
        String local = EntityFinder.localName(thing);
        boolean bare = triples().contains(thing, SKOS.inScheme.asNode(), Node.ANY)
                || thing.getURI().equals(runner.graph().names().entities() + local);
        return bare ? local : runner.graph().prefixes().shortForm(thing.getURI());
    }

    private Stream<Node> answerable(Query offered, Parameter parameter) {
        if (runner.run(offered) instanceof Answer.Rows rows) {
            return rows.bindings().stream()
                    .map(binding -> binding.get("value"))
                    .filter(thing -> thing.isURI() && isAllowed(thing, parameter));
        }
        return Stream.empty();
    }

    private boolean isAllowed(Node thing, Parameter parameter) {
        return parameter
                .members()
                .map(members -> triples().contains(thing, link(parameter), iri(members)))
                .orElse(true);
    }

    private Stream<Node> members(Parameter parameter) {
        return parameter.members().stream()
                .flatMap(members -> triples().find(Node.ANY, link(parameter), iri(members)).toList().stream())
                .map(Triple::getSubject)
                .filter(Node::isURI);
    }

    private static Node link(Parameter parameter) {
        return parameter.type() == ParameterType.ENUM ? SKOS.inScheme.asNode() : RDF.type.asNode();
    }

    private Graph triples() {
        return runner.graph().dataset().getDefaultGraph();
    }

    /** Whether no other values than {@link #of} are taken. */
    public static boolean closed(Parameter parameter) {
        return parameter.type() == ParameterType.ENUM || parameter.type() == ParameterType.BOOLEAN;
    }

    private Node iri(String name) {
        return NodeFactory.createURI(runner.graph().prefixes().expandPrefix(name));
    }
}
