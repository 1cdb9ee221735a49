package org.w3id.chokepoint.server.reconcile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.graph.Role;
import org.w3id.chokepoint.graph.identifier.CodeIndex;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * What a property of an entity is: the objects of triples, or the codes that a register gives.
 *
 * @param schema says which properties are registers
 * @param codes how codes of registers are read
 */
record PropertyValues(Schema schema, CodeIndex codes) {
    /** The values, in a fixed order. */
    List<Node> of(Node entity, Node property) {
        Stream<Node> values = schema.isRegister(property) ? notations(entity, property) : objects(entity, property);
        return values.distinct()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }

    private Stream<Node> notations(Node entity, Node register) {
        Graph triples = schema.triples();
        return Role.IDENTIFIED.terms(triples).stream()
                .flatMap(identifies ->
                        triples.find(Node.ANY, identifies, entity).mapWith(Triple::getSubject).toList().stream())
                .filter(record -> triples.contains(record, SKOS.inScheme.asNode(), register))
                .flatMap(record -> objects(record, SKOS.notation.asNode()));
    }

    private Stream<Node> objects(Node subject, Node property) {
        return schema.triples().find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    /** Whether a value that a client has is one of these: the same entity, code, number or name. */
    boolean isAmong(List<Node> values, Node property, ReconciliationQuery.Value wanted) {
        return values.stream().anyMatch(value -> isSame(value, property, wanted));
    }

    private boolean isSame(Node value, Node property, ReconciliationQuery.Value wanted) {
        if (wanted.isEntity()) {
            return value.equals(schema.names().entity(wanted.text()));
        }
        if (schema.isRegister(property)) {
            return codes.registers()
                    .code(property, wanted.text())
                    .filter(codes.registers().code(property, value.getLiteralLexicalForm()).stream()
                            .toList()::contains)
                    .isPresent();
        }
        if (value.isURI()) {
            return schema.id(value).equals(wanted.text()) || names(value).contains(NameKey.of(wanted.text()));
        }
        return value.isLiteral()
                && (value.getLiteralLexicalForm().equals(wanted.text())
                        || NameKey.of(value.getLiteralLexicalForm()).equals(NameKey.of(wanted.text())));
    }

    private Set<NameKey> names(Node entity) {
        return Stream.of(org.apache.jena.vocabulary.RDFS.label, SKOS.altLabel)
                .flatMap(property -> objects(entity, property.asNode()))
                .map(name -> NameKey.of(name.getLiteralLexicalForm()))
                .collect(Collectors.toSet());
    }

    /** The entities that have a value, for queries that name none. */
    Stream<Node> entitiesWith(Node property, ReconciliationQuery.Value wanted) {
        if (schema.isRegister(property)) {
            return codes.registers().code(property, wanted.text()).stream().flatMap(code -> codes.find(code).stream());
        }
        return schema.triples().find(Node.ANY, property, Node.ANY).toList().stream()
                .filter(triple -> isSame(triple.getObject(), property, wanted))
                .map(Triple::getSubject);
    }
}
