package org.w3id.chokepoint.check.result;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Writes findings for programs: {@code {"<count>": n, …, "results": [{…}]}}. */
public record ResultsJson(Map<String, Long> counts, List<ValidationResult> results) {

    public void write(PrintWriter out) {
        JsonObject document = new JsonObject();
        counts.forEach(document::put);
        JsonArray array = new JsonArray();
        results.forEach(result -> array.add(object(result)));
        document.put("results", array);
        out.println(JSON.toString(document));
        out.flush();
    }

    private static JsonObject object(ValidationResult result) {
        JsonObject object = new JsonObject();
        object.put("severity", result.severity().word());
        object.put("rule", result.rule());
        result.focus().iri().ifPresent(iri -> object.put("focusNode", iri));
        object.put("name", result.focus().name());
        object.put("label", result.focus().label());
        result.path().ifPresent(path -> object.put("path", path));
        object.put("message", result.message());
        JsonArray places = new JsonArray();
        result.focus().places().forEach(places::add);
        object.put("places", places);
        return object;
    }
}
