package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /api/v1/queries}: the canned queries with their parameters. */
public record CatalogService(Release release, QueryRunner runner, ReleaseId releaseId) implements Service {
    public static final String PATH = "/api/v1/queries";

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        JsonObject meta = new JsonObject();
        meta.put("release", releaseId.version());
        releaseId.dataset().licence().ifPresent(licence -> meta.put("licence", licence));
        JsonObject document = new JsonObject();
        document.put("meta", meta);
        document.put("queries", array(release.catalog().queries(), this::query));
        exchange.send("application/json", document.toString());
    }

    private JsonObject query(CannedQuery query) {
        JsonObject object = new JsonObject();
        object.put("name", query.name());
        object.put("title", query.title());
        object.put("summary", query.summary());
        object.put("description", query.description());
        query.empty().ifPresent(reason -> object.put("empty", reason));
        object.put("tags", array(query.tags(), JsonString::new));
        object.put("competencyQuestions", array(query.competencyQuestions(), JsonString::new));
        object.put("parameters", array(query.parameters(), parameter -> parameter(query, parameter)));
        object.put("formats", array(AnswerFormats.LABELLED.of(query.query()), format -> format(query, format)));
        object.put("url", PATH + "/" + query.name());
        object.put("page", "/query/" + query.name());
        return object;
    }

    private JsonObject parameter(CannedQuery query, Parameter parameter) {
        JsonObject object = new JsonObject();
        object.put("name", parameter.name());
        object.put("type", parameter.type().word());
        object.put("description", parameter.description());
        object.put("optional", parameter.optional());
        object.put("list", parameter.list());
        parameter.fallback().ifPresent(value -> object.put("default", value));
        String key = parameter.type() == ParameterType.ENUM ? "scheme" : "class";
        parameter.members().ifPresent(members -> object.put(key, members));
        if (ParameterValues.closed(parameter)) {
            object.put("values", array(new ParameterValues(runner).of(query, parameter), CatalogService::choice));
        }
        return object;
    }

    private static JsonObject choice(ParameterValues.Choice choice) {
        JsonObject object = new JsonObject();
        object.put("value", choice.text());
        object.put("label", choice.label());
        return object;
    }

    private static JsonObject format(CannedQuery query, Format format) {
        JsonObject object = new JsonObject();
        object.put("mediaType", format.mediaType());
        object.put("url", PATH + "/" + query.name() + "." + format.extension());
        return object;
    }

    static <T> JsonArray array(Collection<T> items, Function<T, JsonValue> json) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }
}
