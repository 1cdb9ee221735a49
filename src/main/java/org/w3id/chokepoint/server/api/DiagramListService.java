package org.w3id.chokepoint.server.api;

import java.io.IOException;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code /api/v1/diagrams}: the canned diagrams with their parameters. */
public record DiagramListService(DiagramCatalog catalog, ReleaseId releaseId) implements Service {
    public static final String PATH = "/api/v1/diagrams";

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        JsonObject meta = new JsonObject();
        meta.put("release", catalog.release());
        releaseId.dataset().licence().ifPresent(licence -> meta.put("licence", licence));
        JsonArray diagrams = new JsonArray();
        catalog.queries().queries().forEach(query -> diagrams.add(diagram(query)));
        JsonArray formats = new JsonArray();
        DiagramFormats.all().forEach(format -> formats.add(format(format)));
        JsonObject document = new JsonObject();
        document.put("meta", meta);
        document.put("formats", formats);
        document.put("diagrams", diagrams);
        exchange.send("application/json", document.toString());
    }

    private static JsonObject diagram(CannedQuery query) {
        JsonObject object = new JsonObject();
        object.put("name", query.name());
        object.put("title", query.title());
        object.put("summary", query.summary());
        object.put("description", query.description());
        object.put("layout", DiagramCatalog.layout(query).word());
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        object.put("parameters", parameters);
        object.put("url", PATH + "/" + query.name());
        return object;
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject object = new JsonObject();
        object.put("name", parameter.name());
        object.put("type", parameter.type().word());
        object.put("description", parameter.description());
        object.put("optional", parameter.optional());
        object.put("list", parameter.list());
        parameter.fallback().ifPresent(value -> object.put("default", value));
        return object;
    }

    private static JsonObject format(Format format) {
        JsonObject object = new JsonObject();
        object.put("extension", format.extension());
        object.put("mediaType", format.mediaType());
        object.put("purpose", format.purpose());
        return object;
    }
}
