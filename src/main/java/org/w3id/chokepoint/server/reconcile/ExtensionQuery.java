package org.w3id.chokepoint.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.request.JsonText;

/**
 * A data extension query.
 *
 * @param ids the entities
 * @param properties the ids of the properties, in order, with how many values of each are wanted
 */
record ExtensionQuery(List<String> ids, Map<String, Long> properties) {

    /**
     * @throws ChokepointException BAD_PARAMETER naming what is missing
     */
    static ExtensionQuery of(String json) {
        JsonObject query = JsonText.object("extend", json);
        List<String> ids = items(query, "ids")
                .map(id -> id.isString() ? id.getAsString().value() : id.toString())
                .toList();
        Map<String, Long> properties = new LinkedHashMap<>();
        items(query, "properties").forEach(property -> properties.put(id(property), limit(property.getAsObject())));
        return new ExtensionQuery(ids, properties);
    }

    private static String id(JsonValue property) {
        if (!property.isObject()
                || !property.getAsObject().hasKey("id")
                || !property.getAsObject().get("id").isString()) {
            throw bad("has a property without id");
        }
        return property.getAsObject().getString("id");
    }

    /** A client may send the number as a text, and 0 for all. */
    private static long limit(JsonObject property) {
        if (!property.hasKey("settings") || !property.get("settings").isObject()) {
            return Long.MAX_VALUE;
        }
        JsonValue limit = property.getObj("settings").get("limit");
        String text =
                limit == null ? "0" : limit.isString() ? limit.getAsString().value() : limit.toString();
        if (!text.matches("\\d{1,9}")) {
            throw bad("has a limit '" + text + "'");
        }
        return text.equals("0") ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private static Stream<JsonValue> items(JsonObject query, String field) {
        if (!query.hasKey(field) || !query.get(field).isArray()) {
            throw bad("has no list '" + field + "'");
        }
        return query.get(field).getAsArray().stream();
    }

    private static ChokepointException bad(String what) {
        return new ChokepointException(
                ErrorCode.BAD_PARAMETER, "extend", what, "send {\"ids\": […], \"properties\": [{\"id\": …}]}");
    }
}
