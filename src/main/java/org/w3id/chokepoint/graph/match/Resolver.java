package org.w3id.chokepoint.graph.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.identifier.Code;
import org.w3id.chokepoint.graph.identifier.CodeIndex;
import org.w3id.chokepoint.graph.name.NameEntry;
import org.w3id.chokepoint.graph.name.NameIndex;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * Finds the entity that a record is about. A false match is worse than a missed one: only {@link #unique} decides, and
 * only on a shared identifier or on an exact name within one kind and, for example, one country.
 */
public final class Resolver {
    private final Graph triples;
    private final NameIndex names;
    private final CodeIndex codes;
    private final Set<Node> traits;

    private Resolver(Graph triples) {
        this.triples = triples;
        this.names = NameIndex.of(NameIndex.entries(triples));
        this.codes = CodeIndex.of(triples);
        this.traits = triples.find(Node.ANY, Namespaces.of(triples).term("tellsApart"), Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet();
    }

    /** Indexes the names and identifiers of a graph with its ontology and what follows from it. */
    public static Resolver of(Graph triples) {
        return new Resolver(triples);
    }

    /** How a text is read as a code of a register, for the codes of a record. */
    public CodeIndex codes() {
        return codes;
    }

    /** The entities with a name or a code of the record, best first, then by IRI. */
    public List<Candidate> candidates(EntityRecord entity) {
        return candidates(entity, Map.of());
    }

    /**
     * As {@link #candidates(EntityRecord)}, and others that may be meant too.
     *
     * @param near entities with similar names, such as a search finds, and how similar they are, from 0 to 100
     */
    public List<Candidate> candidates(EntityRecord entity, Map<Node, Integer> near) {
        Set<Node> found = new LinkedHashSet<>(near.keySet());
        entity.codes().forEach(code -> found.addAll(codes.find(code)));
        entity.names().forEach(name -> names.sameButBlanks(NameKey.of(name)).stream()
                .map(NameEntry::thing)
                .forEach(found::add));
        return found.stream()
                .map(node -> candidate(entity, node, near.getOrDefault(node, 0)))
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(each -> each.entity()
                        .toString()))
                .toList();
    }

    /** The one entity that the record is about beyond doubt; empty if a person has to judge, or if there is none. */
    public Optional<Candidate> unique(EntityRecord entity) {
        List<Candidate> candidates = candidates(entity);
        List<Candidate> byCode = candidates.stream()
                .filter(each -> each.codes() == Agreement.SAME)
                .toList();
        if (!byCode.isEmpty()) {
            return only(byCode).filter(Candidate::isSameByCode);
        }
        // One of the same name of which less is known may be the one that is meant.
        List<Candidate> possible = candidates.stream()
                .filter(each -> each.name().isExact() && !each.isContradicted())
                .toList();
        return only(possible).filter(Candidate::isSameByName);
    }

    /** The one entity of exactly that name and kind, for kinds that nothing else tells apart, such as countries. */
    public Optional<Candidate> only(EntityRecord entity) {
        return only(candidates(entity).stream()
                        .filter(each -> each.name().isExact() && !each.isContradicted())
                        .toList())
                .filter(each -> each.kind() == Agreement.SAME);
    }

    private static Optional<Candidate> only(List<Candidate> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private Candidate candidate(EntityRecord entity, Node node, int similarity) {
        Map<Node, Agreement> compared = new HashMap<>();
        traits.stream()
                .filter(entity.traits()::containsKey)
                .forEach(trait ->
                        compared.put(trait, Agreement.of(entity.traits().get(trait), values(node, trait))));
        Set<Node> kinds = triples.find(node, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
        return new Candidate(
                node,
                nameMatch(entity, node),
                similarity,
                Agreement.of(entity.kinds(), kinds),
                compared,
                codeAgreement(entity, node));
    }

    /** What a property relates a thing to, in either direction, such as a company to its model. */
    private Set<Node> values(Node thing, Node property) {
        Set<Node> values = new HashSet<>();
        triples.find(thing, property, Node.ANY).mapWith(Triple::getObject).forEach(values::add);
        triples.find(Node.ANY, property, thing).mapWith(Triple::getSubject).forEach(values::add);
        return values;
    }

    private NameMatch nameMatch(EntityRecord entity, Node node) {
        return entity.names().stream()
                .map(NameKey::of)
                .map(key -> nameMatch(key, node))
                .min(Comparator.naturalOrder())
                .orElse(NameMatch.OTHER);
    }

    private NameMatch nameMatch(NameKey key, Node node) {
        List<NameEntry> same = names.same(key).stream()
                .filter(entry -> entry.thing().equals(node))
                .toList();
        if (!same.isEmpty()) {
            return same.stream().anyMatch(NameEntry::isLabel) ? NameMatch.LABEL : NameMatch.ALIAS;
        }
        if (names.sameButLegalForm(key).stream().anyMatch(entry -> entry.thing().equals(node))) {
            return NameMatch.LEGAL_FORM;
        }
        boolean blanks = names.sameButBlanks(key).stream()
                .anyMatch(entry -> entry.thing().equals(node));
        return blanks ? NameMatch.BLANKS : NameMatch.OTHER;
    }

    /** Only registers that both have a code in are compared. */
    private Agreement codeAgreement(EntityRecord entity, Node node) {
        Set<Node> shared = codes.of(node).stream().map(Code::register).collect(Collectors.toSet());
        Set<Code> given = entity.codes().stream()
                .filter(code -> shared.contains(code.register()))
                .collect(Collectors.toSet());
        return disagree(given, node) ? Agreement.DIFFERENT : Agreement.of(given, codes.of(node));
    }

    /** A register that gives several codes to one thing does not disagree if one of them is shared. */
    private boolean disagree(Set<Code> given, Node node) {
        return given.stream().collect(Collectors.groupingBy(Code::register, Collectors.toSet())).values().stream()
                .anyMatch(each -> Agreement.of(each, codes.of(node)) == Agreement.DIFFERENT);
    }
}
