package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * The field for a query and the format of its answer. The script puts an editor in front of the field; without it the
 * form works as it is.
 *
 * @param prefixes namespace by prefix, which the editor declares as it completes a term
 */
record SparqlForm(Map<String, String> prefixes) {
    static final Html SCRIPT =
            element("script").with("src", "/static/editor.js").with("defer", true);

    private static final List<String> FORMATS =
            List.of("html", "json", "csv", "tsv", "xml", "ttl", "nt", "jsonld", "rdf");

    Html of(String query) {
        Html lines = element("textarea", "\n" + query)
                .with("id", "query")
                .with("name", "query")
                .with("rows", String.valueOf(Math.max(10, query.lines().count() + 1)))
                .with("spellcheck", "false")
                .with("data-prefixes", json());
        return element(
                        "form",
                        element("label", "Query, in SPARQL 1.1").with("for", "query"),
                        element(
                                "small",
                                " The prefixes of the graph, such as cp:, id: and rdfs:, need no declaration."),
                        lines,
                        element(
                                "p",
                                element("label", "Answer as ").with("for", "format"),
                                formats(),
                                element("button", "Ask").with("type", "submit"),
                                element("button", "Stop")
                                        .with("type", "button")
                                        .with("id", "stop")
                                        .with("hidden", true)))
                .with("action", "/sparql")
                .with("method", "get");
    }

    private static Html formats() {
        List<Html> options = FORMATS.stream()
                .<Html>map(format -> element("option", format.equals("html") ? "this page" : format)
                        .with("value", format))
                .toList();
        return element("select", options).with("id", "format").with("name", "format");
    }

    private String json() {
        JsonObject object = new JsonObject();
        new TreeMap<>(prefixes).forEach(object::put);
        return object.toString();
    }
}
