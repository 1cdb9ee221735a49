package org.w3id.chokepoint.server.page.entity;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** What is said of a thing, to download. */
final class EntityFiles {
    private static final String QUERY =
            "SELECT ?property ?propertyLabel ?value ?valueLabel WHERE { <%s> ?property ?value "
                    + "OPTIONAL { ?property rdfs:label ?propertyLabel FILTER(LANG(?propertyLabel) = \"en\") } "
                    + "OPTIONAL { ?value rdfs:label ?valueLabel FILTER(LANG(?valueLabel) = \"en\") } } "
                    + "ORDER BY ?property ?value";

    private EntityFiles() {}

    static Html of(Node thing, TermHtml terms) {
        List<Html> links = new ArrayList<>(List.of(text("What is said of it as ")));
        AnswerFormats.LABELLED.triples().keySet().forEach(format -> {
            links.add(link(terms.address(thing, format), format.name()));
            links.add(text(" · "));
        });
        String table = URLEncoder.encode(QUERY.formatted(thing.getURI()), StandardCharsets.UTF_8);
        links.add(link("/sparql?format=csv&query=" + table, "CSV"));
        links.add(text("; what is new about it as "));
        links.add(link(terms.address(thing, AnswerFormats.ATOM), AnswerFormats.ATOM.name()));
        return element("section", element("h2", "Download"), element("p", links))
                .with("id", "download");
    }
}
