package org.w3id.chokepoint.server.api;

import static org.w3id.chokepoint.server.api.CatalogService.array;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.release.Release;

/**
 * The service described for programs: {@code openapi.json} beside this class, with an operation added for each canned
 * query.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
public record OpenApiDocument(Release release, QueryRunner runner, ReleaseId releaseId) {
    private static final List<String> FAULTS = List.of("400", "406", "413", "503");

    public String json() {
        JsonObject document = template();
        document.getObj("info").put("version", releaseId.version());
        JsonObject paths = document.getObj("paths");
        for (CannedQuery query : release.catalog().queries()) {
            JsonObject path = new JsonObject();
            path.put("get", operation(query));
            paths.put(CatalogService.PATH + "/" + query.name(), path);
        }
        return document.toString();
    }

    private static JsonObject template() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            return JSON.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject operation(CannedQuery query) {
        JsonObject operation = new JsonObject();
        operation.put("operationId", query.name());
        operation.put("summary", query.summary());
        operation.put("description", query.description());
        operation.put("tags", array(List.of("questions"), JsonString::new));
        JsonArray parameters = array(query.parameters(), parameter -> parameter(query, parameter));
        parameters.add(reference("parameters", "Limit"));
        parameters.add(reference("parameters", "Offset"));
        operation.put("parameters", parameters);
        operation.put("responses", responses(query));
        return operation;
    }

    private JsonObject parameter(CannedQuery query, Parameter parameter) {
        JsonObject object = new JsonObject();
        object.put("name", parameter.name());
        object.put("in", "query");
        object.put("description", parameter.description());
        object.put("schema", parameter.list() ? list(query, parameter) : schema(query, parameter));
        return object;
    }

    private JsonObject list(CannedQuery query, Parameter parameter) {
        JsonObject schema = new JsonObject();
        schema.put("type", "array");
        schema.put("items", schema(query, parameter));
        return schema;
    }

    private JsonObject schema(CannedQuery query, Parameter parameter) {
        JsonObject schema = new JsonObject();
        schema.put("type", jsonType(parameter.type()));
        parameter.fallback().ifPresent(value -> schema.put("default", value(parameter, value)));
        parameter.members().ifPresent(members -> schema.put("x-members", members));
        if (parameter.type() == ParameterType.ENUM) {
            schema.put("enum", array(new ParameterValues(runner).of(query, parameter), c -> new JsonString(c.text())));
        }
        // No format "date": the word today is a date too.
        JsonArray examples = array(List.of(parameter.type().example().split(" or ")), each -> value(parameter, each));
        schema.put("examples", examples);
        return schema;
    }

    private static String jsonType(ParameterType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    private static JsonValue value(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> JsonNumber.value(Long.parseLong(text));
            case BOOLEAN -> new org.apache.jena.atlas.json.JsonBoolean(Boolean.parseBoolean(text));
            default -> new JsonString(text);
        };
    }

    private static JsonObject responses(CannedQuery query) {
        JsonObject content = new JsonObject();
        AnswerFormats.LABELLED.of(query.query()).forEach(format -> content.put(format.mediaType(), new JsonObject()));
        JsonObject answer = new JsonObject();
        answer.put("description", query.title());
        answer.put("content", content);
        JsonObject responses = new JsonObject();
        responses.put("200", answer);
        FAULTS.forEach(status -> responses.put(status, reference("responses", "Problem")));
        return responses;
    }

    private static JsonObject reference(String kind, String name) {
        JsonObject reference = new JsonObject();
        reference.put("$ref", "#/components/" + kind + "/" + name);
        return reference;
    }
}
