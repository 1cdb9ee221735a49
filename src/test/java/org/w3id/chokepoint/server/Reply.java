package org.w3id.chokepoint.server;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** What a response says, read by the parsers of others. */
final class Reply {

    private Reply() {}

    /** Status, media type and slug of an error. */
    static String problem(HttpResponse<String> response) {
        return response.statusCode() + " " + type(response) + " "
                + json(response).getString("type").replaceFirst("^.*/", "");
    }

    static JsonObject json(HttpResponse<String> response) {
        return JSON.parse(response.body());
    }

    static Model model(HttpResponse<String> response) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type(response)))
                .parse(model);
        return model;
    }

    /** Media type without the character set. */
    static String type(HttpResponse<String> response) {
        return header(response, "Content-Type").replaceFirst(";.*", "");
    }

    static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
