package org.w3id.chokepoint.server.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Fetches values of properties for entities that a client has found.
 *
 * @param reconciler where properties are known by id
 * @param values what is known of an entity
 */
record DataExtension(Reconciler reconciler, Supplier<PropertyValues> values) {
    private static final int USUAL_PROPOSALS = 100;

    /** Answers a data extension query: the properties, and for each entity its values. */
    JsonObject extend(String json) {
        ExtensionQuery query = ExtensionQuery.of(json);
        Map<Node, Long> properties = new LinkedHashMap<>();
        query.properties().forEach((id, limit) -> properties.put(reconciler.property(id), limit));
        JsonArray meta = Schema.array(properties.keySet().stream().map(schema()::named));
        JsonObject rows = new JsonObject();
        for (String entity : query.ids()) {
            JsonObject row = new JsonObject();
            properties.forEach((property, limit) -> row.put(schema().id(property), cell(entity, property, limit)));
            rows.put(entity, row);
        }
        JsonObject answer = new JsonObject();
        answer.put("meta", meta);
        answer.put("rows", rows);
        return answer;
    }

    private JsonArray cell(String entity, Node property, long limit) {
        return Schema.array(values.get().of(schema().names().entity(entity), property).stream()
                .limit(limit)
                .map(this::value));
    }

    private JsonObject value(Node value) {
        JsonObject object = new JsonObject();
        if (schema().names().isEntity(value)) {
            return schema().named(value);
        }
        if (!value.isLiteral()) {
            object.put("str", value.isURI() ? schema().name(value) : "");
        } else if (XSDDatatype.XSDdate.equals(value.getLiteralDatatype())) {
            object.put("date", value.getLiteralLexicalForm() + "T00:00:00");
        } else if (value.getLiteral().isWellFormed()
                && value.getLiteralValue() instanceof Number number
                && Double.isFinite(number.doubleValue())) {
            boolean whole = !value.getLiteralLexicalForm().matches(".*[.eE].*");
            object.put(whole ? "int" : "float", JsonNumber.value(new java.math.BigDecimal(number.toString())));
        } else {
            object.put("str", value.getLiteralLexicalForm());
        }
        return object;
    }

    /** The properties that entities of a type have, the commonest first. */
    JsonObject propose(String type, java.util.OptionalInt limit) {
        Node node = reconciler.type(type);
        Collection<Node> known = schema().properties().values();
        var counts =
                schema().triples().find(Node.ANY, RDF.type.asNode(), node).mapWith(Triple::getSubject).toList().stream()
                        .flatMap(this::propertiesOf)
                        .filter(known::contains)
                        .collect(java.util.stream.Collectors.groupingBy(
                                each -> each, java.util.stream.Collectors.counting()));
        JsonObject answer = new JsonObject();
        answer.put("type", type);
        limit.ifPresent(most -> answer.put("limit", most));
        answer.put(
                "properties",
                Schema.array(known.stream()
                        .filter(counts::containsKey)
                        .sorted(java.util.Comparator.comparing(counts::get).reversed())
                        .limit(limit.orElse(USUAL_PROPOSALS))
                        .map(schema()::described)));
        return answer;
    }

    /** Properties that something is said by, and registers that have a code. */
    private Stream<Node> propertiesOf(Node entity) {
        Stream<Node> said =
                schema().triples().find(entity, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream();
        return Stream.concat(said, values.get().codes().of(entity).stream().map(code -> code.register()))
                .distinct();
    }

    private Schema schema() {
        return reconciler.schema();
    }
}
