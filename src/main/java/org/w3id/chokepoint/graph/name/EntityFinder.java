package org.w3id.chokepoint.graph.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.SetUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.identifier.CodeIndex;

/**
 * Finds the entity that a person means by what they type.
 *
 * @param graph where entities and their names are looked up
 * @param names names as they are compared; made when plain look-up finds nothing
 * @param codes codes of registers; made in the same way
 */
public record EntityFinder(KnowledgeGraph graph, Lazy<NameIndex> names, Lazy<CodeIndex> codes) {
    public EntityFinder(KnowledgeGraph graph) {
        this(
                graph,
                Lazy.of(() -> NameIndex.of(NameIndex.entries(graph.dataset().getDefaultGraph()))),
                Lazy.of(() -> CodeIndex.of(graph.dataset().getDefaultGraph())));
    }

    /**
     * The things of the graph that are meant by an IRI, a prefixed name, an id, a label or alias however spelt, a code
     * of a register however written, or a surname; the first of these that finds anything.
     */
    public Set<Node> find(String text) {
        return find(text, node -> true);
    }

    /** As {@link #find(String)}, for things of one kind only. */
    public Set<Node> find(String text, Predicate<Node> kind) {
        // Comparing names takes tables to be read, which an id or a plain name does not need.
        Lazy<NameKey> key = Lazy.of(() -> NameKey.of(text));
        return Stream.<Supplier<Set<Node>>>of(
                        () -> byIri(text),
                        () -> byPlainName(text),
                        () -> byName(key.get()),
                        () -> things(names.get().sameButLegalForm(key.get())),
                        () -> things(names.get().sameButBlanks(key.get())),
                        () -> codes.get().find(text),
                        () -> byLastWord(key.get()))
                .map(way -> way.get().stream().filter(kind).collect(Collectors.toSet()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<Node> byIri(String text) {
        Node iri = iri(text);
        return triples().contains(iri, Node.ANY, Node.ANY) ? Set.of(iri) : Set.of();
    }

    /** Needs no index, so that a command that is given a label as it is written in the graph stays quick. */
    private Set<Node> byPlainName(String text) {
        Set<Node> labelled = named(RDFS.label, text);
        return labelled.isEmpty() ? labelled : SetUtils.union(labelled, named(SKOS.altLabel, text));
    }

    private Set<Node> named(Property property, String text) {
        return triples()
                .find(Node.ANY, property.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLexicalForm().equalsIgnoreCase(text.strip()))
                .mapWith(Triple::getSubject)
                .filterKeep(graph.names()::isOwn)
                .toSet();
    }

    /** An alias of one thing that is the label of another but for blanks may mean either. */
    private Set<Node> byName(NameKey key) {
        List<NameEntry> same = names.get().same(key);
        boolean aliases = !same.isEmpty() && same.stream().noneMatch(NameEntry::isLabel);
        Stream<NameEntry> labels =
                aliases ? names.get().sameButBlanks(key).stream().filter(NameEntry::isLabel) : Stream.empty();
        return things(Stream.concat(same.stream(), labels).toList());
    }

    private static Set<Node> things(List<NameEntry> entries) {
        return entries.stream().map(NameEntry::thing).collect(Collectors.toSet());
    }

    private Set<Node> byLastWord(NameKey key) {
        List<Node> classes = triples()
                .find(Node.ANY, graph.names().term("lastWordNames"), Node.ANY)
                .mapWith(Triple::getSubject)
                .toList();
        return things(names.get().endingIn(key)).stream()
                .filter(thing -> classes.stream().anyMatch(type -> triples().contains(thing, RDF.type.asNode(), type)))
                .collect(Collectors.toSet());
    }

    /** Reads an IRI, a prefixed name, or an id; says nothing of whether the graph knows it. */
    public Node iri(String text) {
        String bare = text.strip().replaceFirst("^<(.*)>$", "$1");
        String full = bare.contains(":")
                ? graph.prefixes().expandPrefix(bare)
                : graph.names().entities() + bare;
        return NodeFactory.createURI(full);
    }

    /** Whether the text makes an absolute IRI that can stand in SPARQL. */
    public boolean isIri(String text) {
        try {
            return IRIx.create(iri(text).getURI()).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    public boolean isInstance(Node entity, String type) {
        return triples().contains(entity, RDF.type.asNode(), iri(type));
    }

    /** The members of a concept scheme. */
    public List<Node> members(String scheme) {
        return triples()
                .find(Node.ANY, SKOS.inScheme.asNode(), iri(scheme))
                .mapWith(Triple::getSubject)
                .toList();
    }

    /** Ids, labels and aliases, for suggestions: of the things of a class, or without one of all entities. */
    public Set<String> known(Optional<String> type) {
        Node kind = type.map(this::iri).orElse(Node.ANY);
        return triples()
                .find(Node.ANY, RDF.type.asNode(), kind)
                .mapWith(Triple::getSubject)
                .filterKeep(node ->
                        node.isURI() && (type.isPresent() || graph.names().isEntity(node)))
                .toSet()
                .stream()
                .flatMap(this::namesOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> namesOf(Node entity) {
        Stream<String> written = Stream.of(RDFS.label, SKOS.altLabel)
                .flatMap(property -> triples().find(entity, property.asNode(), Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
        return Stream.concat(Stream.of(localName(entity)), written);
    }

    public static String localName(Node node) {
        return node.getURI().replaceFirst("^.*[/#]", "");
    }

    private Graph triples() {
        return graph.dataset().getDefaultGraph();
    }
}
