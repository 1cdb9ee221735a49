package org.w3id.chokepoint.server.api;

import static org.w3id.chokepoint.server.api.CatalogService.array;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.w3id.chokepoint.graph.DatasetDescription;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.ParameterSchema;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
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
        describe(document.getObj("info"));
        JsonObject paths = document.getObj("paths");
        for (CannedQuery query : release.catalog().queries()) {
            JsonObject path = new JsonObject();
            path.put("get", operation(query));
            paths.put(CatalogService.PATH + "/" + query.name(), path);
        }
        return document.toString();
    }

    private void describe(JsonObject info) {
        DatasetDescription dataset = releaseId.dataset();
        info.put("title", dataset.name());
        dataset.licence().ifPresent(licence -> {
            JsonObject object = new JsonObject();
            object.put("name", dataset.licenceName() + " (data)");
            object.put("url", licence);
            info.put("license", object);
        });
        info.put("version", releaseId.version());
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
        object.put("schema", new ParameterSchema(runner).of(query, parameter));
        return object;
    }

    private JsonObject responses(CannedQuery query) {
        JsonObject content = new JsonObject();
        AnswerFormats.LABELLED.of(query.query()).forEach(format -> content.put(format.mediaType(), new JsonObject()));
        release.explanations().find(query.name()).ifPresent(explained -> AnswerFormats.ofTriplesAlone()
                .forEach(format -> content.put(format.mediaType(), new JsonObject())));
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
