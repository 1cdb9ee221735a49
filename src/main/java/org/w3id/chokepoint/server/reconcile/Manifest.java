package org.w3id.chokepoint.server.reconcile;

import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.ReleaseId;

/**
 * What the service tells clients of itself.
 *
 * @param schema types and properties
 * @param releaseId the version served
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#service-manifest">Service manifest</a>
 */
record Manifest(Schema schema, ReleaseId releaseId) {

    /** @param base the address of the server as the client knows it, without a slash at the end */
    JsonObject json(String base) {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.2");
        manifest.put("versions", versions);
        manifest.put("name", releaseId.dataset().name());
        manifest.put("identifierSpace", schema.names().entities());
        manifest.put("schemaSpace", schema.names().terms());
        manifest.put("serviceVersion", releaseId.version());
        manifest.put("documentation", base + "/openapi.json");
        manifest.put("batchSize", ReconciliationQuery.MAX_BATCH);
        manifest.put("defaultTypes", Schema.array(typesOfEntities().map(schema::named)));
        manifest.put("view", object("url", base + "/id/{{id}}"));
        JsonObject preview = object("url", base + "/reconcile/preview?id={{id}}");
        preview.put("width", PreviewService.WIDTH);
        preview.put("height", PreviewService.HEIGHT);
        manifest.put("preview", preview);
        JsonObject suggest = new JsonObject();
        Stream.of("entity", "property", "type").forEach(kind -> suggest.put(kind, suggest(base, kind)));
        manifest.put("suggest", suggest);
        manifest.put("extend", extend(base));
        return manifest;
    }

    /** The classes at the top: those above which there is no other. */
    private Stream<Node> typesOfEntities() {
        return schema.types().values().stream().filter(type -> schema.triples()
                .find(type, org.apache.jena.vocabulary.RDFS.subClassOf.asNode(), Node.ANY)
                .filterDrop(triple -> triple.getObject().equals(type))
                .filterKeep(triple -> schema.types().containsValue(triple.getObject()))
                .toList()
                .isEmpty());
    }

    private static JsonObject suggest(String base, String kind) {
        JsonObject service = object("service_url", base);
        service.put("service_path", "/reconcile/suggest/" + kind);
        service.put("flyout_service_path", "/reconcile/flyout/" + kind + "?id=${id}");
        return service;
    }

    private static JsonObject extend(String base) {
        JsonObject propose = object("service_url", base);
        propose.put("service_path", "/reconcile/properties");
        JsonObject limit = object("name", "limit");
        limit.put("label", "Limit");
        limit.put("type", "number");
        limit.put("default", 0);
        limit.put("help_text", "Most values of the property for each entity; 0 for all");
        JsonArray settings = new JsonArray();
        settings.add(limit);
        JsonObject extend = new JsonObject();
        extend.put("propose_properties", propose);
        extend.put("property_settings", settings);
        return extend;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.put(key, value);
        return object;
    }
}
