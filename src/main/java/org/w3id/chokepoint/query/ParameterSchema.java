package org.w3id.chokepoint.query;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;

/**
 * A parameter of a canned query as JSON Schema.
 *
 * @param runner knows which values there are
 */
public record ParameterSchema(QueryRunner runner) {

    public JsonObject of(CannedQuery query, Parameter parameter) {
        JsonObject single = single(query, parameter);
        if (!parameter.list()) {
            return single;
        }
        JsonObject schema = new JsonObject();
        schema.put("type", "array");
        schema.put("items", single);
        return schema;
    }

    private JsonObject single(CannedQuery query, Parameter parameter) {
        JsonObject schema = new JsonObject();
        schema.put("type", type(parameter.type()));
        parameter.fallback().ifPresent(value -> schema.put("default", value(parameter, value)));
        parameter.members().ifPresent(members -> schema.put("x-members", members));
        if (parameter.type() == ParameterType.ENUM) {
            JsonArray values = new JsonArray();
            new ParameterValues(runner).of(query, parameter).forEach(choice -> values.add(choice.text()));
            schema.put("enum", values);
        }
        // No format "date": the word today is a date too.
        JsonArray examples = new JsonArray();
        List.of(parameter.type().example().split(" or ")).forEach(each -> examples.add(value(parameter, each)));
        schema.put("examples", examples);
        return schema;
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    private static JsonValue value(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> JsonNumber.value(Long.parseLong(text));
            case NUMBER -> JsonNumber.value(Double.parseDouble(text));
            case BOOLEAN -> new JsonBoolean(Boolean.parseBoolean(text));
            default -> new JsonString(text);
        };
    }
}
