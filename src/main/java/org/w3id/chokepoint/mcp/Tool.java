package org.w3id.chokepoint.mcp;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.query.catalog.CannedQuery;

/**
 * Something that an assistant may call.
 *
 * @param name under which it calls it
 * @param query what it asks
 * @param schema of the arguments
 * @param work answers a call
 */
record Tool(String name, CannedQuery query, JsonObject schema, Work work) {

    /** Answers a call with text. */
    @FunctionalInterface
    interface Work {
        /**
         * @throws org.w3id.chokepoint.error.ChokepointException if the call is at fault, or takes too much
         */
        String call(ToolArguments arguments);
    }

    /** The tool as the list of tools has it. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("name", name);
        json.put("title", query.title());
        json.put("description", (query.summary() + " " + query.description()).strip());
        json.put("inputSchema", schema);
        JsonObject hints = new JsonObject();
        hints.put("readOnlyHint", true);
        hints.put("openWorldHint", false);
        json.put("annotations", hints);
        return json;
    }

    /** A schema that takes the properties given and no others. */
    static JsonObject schema(JsonObject properties) {
        JsonObject schema = new JsonObject();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", new JsonArray());
        schema.put("additionalProperties", false);
        return schema;
    }
}
