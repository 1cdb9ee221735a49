package org.w3id.chokepoint.ingest.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.identifier.Code;
import org.w3id.chokepoint.graph.match.Agreement;
import org.w3id.chokepoint.graph.match.Candidate;
import org.w3id.chokepoint.graph.match.NameMatch;
import org.w3id.chokepoint.graph.match.Resolver;

/**
 * Finds the entity that a record means among those that the graph has: by the code of a register, by what a curator has
 * decided, or by what the shared {@link Resolver} holds to be beyond doubt.
 *
 * @param graph the entities, with all their classes
 * @param resolver over the same graph
 * @param decisions of curators
 */
public record EntityMatcher(Graph graph, Resolver resolver, Decisions decisions) {

    public static EntityMatcher of(Graph graph, Decisions decisions) {
        return new EntityMatcher(graph, Resolver.of(graph), decisions);
    }

    public Namespaces names() {
        return Namespaces.of(graph);
    }

    /** @throws ChokepointException INVALID_INPUT if a curator has accepted an entity that is not there */
    public Resolution byName(Mention mention) {
        Question question = Question.of(mention);
        return decisions
                .accepted(question)
                .map(id -> decided(question, id))
                .or(() -> certain(mention)
                        .map(Candidate::entity)
                        .filter(entity -> !decisions.isRejected(question, Question.localName(entity))))
                .<Resolution>map(Resolution.Known::new)
                .orElseGet(() -> new Resolution.Open(candidates(mention, question)));
    }

    /** An entity that is not there would be given facts of its own, unseen. */
    private Node decided(Question question, String id) {
        Node entity = names().entity(id);
        if (!has(entity)) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT,
                    Decisions.FILE,
                    "accepts '%s' for '%s', but no entity has that id".formatted(id, question.name()),
                    "write the id of an entity of data/entities/, or delete the line");
        }
        return entity;
    }

    /**
     * @param scheme the register, such as {@code cp:isoAlpha2}
     * @param code as printed; an address that ends in the code will do
     */
    public Optional<Node> byCode(Node scheme, String code) {
        Code known = resolver.codes().registers().code(scheme, code).orElseGet(() -> new Code(scheme, code));
        Set<Node> found = resolver.codes().find(known);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /**
     * The only one that has all of some values.
     *
     * @param pairs each property followed by its value; one more property at the end must have none
     */
    public Optional<Node> byValues(List<Node> pairs) {
        List<Node> found = graph.stream(Node.ANY, pairs.get(0), pairs.get(1))
                .map(Triple::getSubject)
                .filter(each -> hasAll(each, pairs))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean hasAll(Node entity, List<Node> pairs) {
        return IntStream.iterate(0, at -> at < pairs.size(), at -> at + 2)
                .allMatch(at -> at + 1 < pairs.size()
                        ? graph.contains(entity, pairs.get(at), pairs.get(at + 1))
                        : !graph.contains(entity, pairs.get(at), Node.ANY));
    }

    /** Whether an entity of that IRI is there. */
    public boolean has(Node entity) {
        return graph.contains(entity, org.apache.jena.vocabulary.RDF.type.asNode(), Node.ANY);
    }

    private Optional<Candidate> certain(Mention mention) {
        return mention.traits().isEmpty() ? resolver.only(mention.asRecord()) : resolver.unique(mention.asRecord());
    }

    private List<Candidate> candidates(Mention mention, Question question) {
        return resolver.candidates(mention.asRecord()).stream()
                .filter(each -> each.kind() == Agreement.SAME && each.name() != NameMatch.OTHER)
                .filter(each -> !decisions.isRejected(question, Question.localName(each.entity())))
                .toList();
    }
}
