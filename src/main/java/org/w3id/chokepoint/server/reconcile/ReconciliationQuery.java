package org.w3id.chokepoint.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.request.JsonText;

/**
 * One query of a batch.
 *
 * @param text the name; absent if only properties are given
 * @param types ids of types; empty for any
 * @param allTypes whether an entity must have every one of them
 * @param limit most candidates
 * @param properties what else is known
 */
record ReconciliationQuery(
        Optional<String> text, List<String> types, boolean allTypes, int limit, List<Property> properties) {
    static final int MAX_BATCH = 50;
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> FIELDS = Set.of("query", "type", "type_strict", "limit", "properties");
    private static final List<String> STRICTNESS = List.of("any", "should", "all");

    /** A property with the values that a client has for it. */
    record Property(String id, List<Value> values) {}

    /** A value that a client has: an entity that it knows already, by id, or a text. */
    record Value(String text, boolean isEntity) {}

    /**
     * Reads a batch.
     *
     * @throws ChokepointException BAD_PARAMETER naming the query and the field at fault; TOO_LARGE
     */
    static Map<String, ReconciliationQuery> batch(String json) {
        JsonObject batch = JsonText.object("queries", json);
        if (batch.size() > MAX_BATCH) {
            throw new ChokepointException(
                    ErrorCode.TOO_LARGE,
                    "queries",
                    "is a batch of " + batch.size() + " queries",
                    "send at most " + MAX_BATCH + " at once");
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch.forEach((key, value) -> {
            require(value.isObject(), key, "is no object");
            queries.put(key, of(key, value.getAsObject()));
        });
        return queries;
    }

    private static ReconciliationQuery of(String key, JsonObject query) {
        query.keys().forEach(field -> require(FIELDS.contains(field), key, "has an unknown field '" + field + "'"));
        Optional<String> text = string(key, query, "query").filter(each -> !each.isBlank());
        List<Property> properties =
                items(query.get("properties")).map(each -> property(key, each)).toList();
        require(text.isPresent() || !properties.isEmpty(), key, "has neither a query nor properties");
        List<String> types =
                items(query.get("type")).map(each -> string(key, "type", each)).toList();
        String strictness = string(key, query, "type_strict").orElse("any");
        require(STRICTNESS.contains(strictness), key, "has type_strict '" + strictness + "'");
        return new ReconciliationQuery(text, types, strictness.equals("all"), limit(key, query), properties);
    }

    private static int limit(String key, JsonObject query) {
        if (!query.hasKey("limit")) {
            return DEFAULT_LIMIT;
        }
        String limit = query.get("limit").toString();
        require(limit.matches("[1-9]\\d{0,8}"), key, "has a limit that is no positive whole number");
        return Math.min(MAX_LIMIT, Integer.parseInt(limit));
    }

    private static Property property(String key, JsonValue json) {
        require(json.isObject(), key, "has a property that is no object");
        JsonObject property = json.getAsObject();
        Optional<String> id = string(key, property, "pid");
        List<Value> values =
                items(property.get("v")).map(each -> value(key, each)).toList();
        require(id.isPresent() && !values.isEmpty(), key, "has a property without pid or v");
        return new Property(id.orElseThrow(), values);
    }

    private static Value value(String key, JsonValue json) {
        if (json.isObject()) {
            Optional<String> id = string(key, json.getAsObject(), "id");
            require(id.isPresent(), key, "has an entity without id as a value");
            return new Value(id.orElseThrow(), true);
        }
        require(json.isPrimitive() && !json.isNull(), key, "has a value that is no text, number, boolean or entity");
        return new Value(json.isString() ? json.getAsString().value() : json.toString(), false);
    }

    /** The items of a list; one thing is a list of one, nothing an empty one. */
    private static Stream<JsonValue> items(JsonValue value) {
        if (value == null) {
            return Stream.of();
        }
        return value.isArray() ? value.getAsArray().stream() : Stream.of(value);
    }

    private static Optional<String> string(String key, JsonObject object, String field) {
        return Optional.ofNullable(object.get(field)).map(value -> string(key, field, value));
    }

    private static String string(String key, String field, JsonValue value) {
        require(value.isString(), key, "has a field '" + field + "' that is no text");
        return value.getAsString().value();
    }

    private static void require(boolean holds, String key, String fault) {
        if (!holds) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "query '" + key + "'",
                    fault,
                    "see https://reconciliation-api.github.io/specs/0.2/");
        }
    }
}
