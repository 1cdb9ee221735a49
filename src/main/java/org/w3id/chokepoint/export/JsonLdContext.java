package org.w3id.chokepoint.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;

/**
 * Short names for JSON-LD: each property of the ontology under its own name, with the type of its values.
 *
 * @param prefixes of the workspace
 * @param terms by IRI
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1, section 3.1</a>
 */
record JsonLdContext(Map<String, String> prefixes, Map<String, Term> terms) {
    static final String ID = "@id";

    /**
     * What a key of JSON means.
     *
     * @param name the key
     * @param type of its values when they do not say: {@code @id} or a datatype; empty for plain text
     */
    record Term(String name, Optional<String> type) {}

    /** @param ontology the triples that declare the properties */
    static JsonLdContext of(KnowledgeGraph graph, Graph ontology) {
        Map<String, Term> terms = new TreeMap<>();
        ontology.find(Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .mapWith(Triple::getSubject)
                .forEach(property -> add(terms, graph.names(), property, Optional.of(ID)));
        ontology.find(Node.ANY, RDF.type.asNode(), OWL.DatatypeProperty.asNode())
                .mapWith(Triple::getSubject)
                .forEach(property -> add(terms, graph.names(), property, datatype(ontology, property)));
        Map<String, String> prefixes = new TreeMap<>(graph.prefixes().getNsPrefixMap());
        // Others than these, JSON-LD 1.1 does not take for prefixes.
        prefixes.values().removeIf(namespace -> !namespace.matches(".*[:/?#\\[\\]@]"));
        terms.values().removeIf(term -> prefixes.containsKey(term.name()));
        return new JsonLdContext(prefixes, terms);
    }

    private static void add(Map<String, Term> terms, Namespaces names, Node property, Optional<String> type) {
        if (names.isTerm(property)) {
            terms.put(
                    property.getURI(),
                    new Term(property.getURI().substring(names.terms().length()), type));
        }
    }

    private static Optional<String> datatype(Graph ontology, Node property) {
        return ontology.find(property, RDFS.range.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .filter(range -> range.isURI() && range.getURI().startsWith(XSD.NS))
                .map(Node::getURI)
                .filter(range -> !range.equals(XSD.xstring.getURI()))
                .min(String::compareTo);
    }

    /** The content of {@code @context}. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@version", 1.1);
        json.putAll(prefixes);
        terms.forEach((iri, term) -> {
            Map<String, String> definition = new LinkedHashMap<>();
            definition.put(ID, compact(iri));
            term.type().ifPresent(type -> definition.put("@type", type.equals(ID) ? ID : compact(type)));
            json.put(term.name(), definition);
        });
        return json;
    }

    /** The key for a property, and the type that its values have unless they say otherwise. */
    Term term(String iri) {
        return Optional.ofNullable(terms.get(iri)).orElseGet(() -> new Term(compact(iri), Optional.empty()));
    }

    /**
     * The IRI with a prefix, if one fits and nobody can mistake the result for an IRI of another scheme.
     *
     * @throws ChokepointException INVALID_TURTLE if the IRI itself would be taken for a name with a prefix
     */
    String compact(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> !prefix.getKey().isEmpty() && iri.startsWith(prefix.getValue()))
                .filter(prefix -> !iri.startsWith("//", prefix.getValue().length()))
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.length(), other.length())))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElseGet(() -> whole(iri));
    }

    /** An IRI whose scheme is a prefix too would be read as a name with that prefix. */
    private String whole(String iri) {
        int colon = iri.indexOf(':');
        if (prefixes.containsKey(iri.substring(0, Math.max(colon, 0))) && !iri.startsWith("//", colon + 1)) {
            throw new ChokepointException(
                    ErrorCode.INVALID_TURTLE,
                    iri,
                    "would be a name with a prefix in JSON-LD",
                    "export as ttl or nt, which can say it");
        }
        return iri;
    }
}
