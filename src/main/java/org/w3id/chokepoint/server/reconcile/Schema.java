package org.w3id.chokepoint.server.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * The types and properties that clients choose from: classes and properties of the ontology, labels and aliases, and the
 * registers, each as a property whose values are codes.
 */
final class Schema {
    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    private final KnowledgeGraph graph;
    private final Lazy<Map<String, Node>> types = Lazy.of(() -> byId(declared(OWL.Class.asNode())));
    private final Lazy<Map<String, Node>> properties = Lazy.of(() -> byId(Stream.of(
                    NAMES.stream(),
                    declared(OWL.ObjectProperty.asNode()),
                    declared(OWL.DatatypeProperty.asNode()),
                    registers())
            .flatMap(each -> each)));

    /** @param graph where they are declared */
    Schema(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** The types by id, in the order of their names. */
    Map<String, Node> types() {
        return types.get();
    }

    /** The properties by id, in the order of their names. */
    Map<String, Node> properties() {
        return properties.get();
    }

    private Map<String, Node> byId(Stream<Node> terms) {
        Map<String, Node> byId = new LinkedHashMap<>();
        terms.distinct()
                .sorted(Comparator.comparing(this::name).thenComparing(this::id))
                .forEach(term -> byId.put(id(term), term));
        return byId;
    }

    private Stream<Node> registers() {
        return triples()
                .find(Node.ANY, SKOS.inScheme.asNode(), names().term("identifierScheme"))
                .mapWith(Triple::getSubject)
                .toList()
                .stream();
    }

    private Stream<Node> declared(Node kind) {
        return triples()
                .find(Node.ANY, RDF.type.asNode(), kind)
                .mapWith(Triple::getSubject)
                .filterKeep(names()::isTerm)
                .toList()
                .stream();
    }

    /** Terms whose name or id begins with a text, or has a word that does. */
    Stream<Node> beginning(Map<String, Node> terms, String prefix) {
        String wanted = NameKey.of(prefix).text();
        return terms.values().stream()
                .filter(term -> id(term).equalsIgnoreCase(prefix.strip())
                        || (" " + NameKey.of(name(term)).text()).contains(" " + wanted));
    }

    boolean isRegister(Node property) {
        return triples().contains(property, SKOS.inScheme.asNode(), names().term("identifierScheme"));
    }

    /** Entities and terms of this dataset go by their local names, all else by prefixed names. */
    String id(Node node) {
        String iri = node.getURI();
        return Stream.of(names().entities(), names().terms())
                .filter(iri::startsWith)
                .findFirst()
                .map(space -> iri.substring(space.length()))
                .orElseGet(() -> graph.prefixes().shortForm(iri));
    }

    String name(Node node) {
        return NAMES.contains(node) ? node.getLocalName() : new Labels(graph).text(node);
    }

    /** What tells namesakes apart: the definition of a term, the note on an entity. */
    Optional<String> description(Node node) {
        return Stream.of(SKOS.scopeNote, SKOS.definition)
                .flatMap(property -> triples().find(node, property.asNode(), Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst();
    }

    /** Id and name, and the description if there is one. */
    JsonObject described(Node node) {
        JsonObject object = named(node);
        description(node).ifPresent(text -> object.put("description", text));
        return object;
    }

    JsonObject named(Node node) {
        JsonObject object = new JsonObject();
        object.put("id", id(node));
        object.put("name", name(node));
        return object;
    }

    static JsonArray array(Stream<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    KnowledgeGraph graph() {
        return graph;
    }

    Graph triples() {
        return graph.dataset().getDefaultGraph();
    }

    Namespaces names() {
        return graph.names();
    }
}
