package org.w3id.chokepoint.server.page.entity;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.PictureHtml;

/** Where a reader can go from a thing: its surroundings as a picture, and the questions and diagrams that take it. */
public record WaysOn(QueryCatalog questions, QueryCatalog diagrams, EntityFinder names) {
    private static final String DAY = "asOf";
    private static final String PAGE = "entity";

    List<Html> about(Node thing, String asOf) {
        List<Html> parts = new ArrayList<>();
        if (own().isEntity(thing)) {
            String id = thing.getURI().substring(own().entities().length());
            picture(id, asOf).ifPresent(parts::add);
            parts.add(list("Ask about it", links(questions, "/query/", thing, id, asOf)));
            parts.add(list("Draw it", links(diagrams, "/diagram/", thing, id, asOf)));
        }
        return parts;
    }

    private static Html list(String heading, List<Html> items) {
        return items.isEmpty()
                ? text("")
                : element(
                        "section", element("h2", heading), element("ul", items).with("class", "index"));
    }

    /** The diagram whose tag puts it on the pages of things, if the workspace has one. */
    private Optional<Html> picture(String id, String asOf) {
        return diagrams.queries().stream()
                .filter(query -> query.tags().contains(PAGE) && entity(query).isPresent())
                .findFirst()
                .map(query -> {
                    String question = "?" + pairs(query, id, asOf);
                    return element(
                            "section",
                            element("h2", "What is around it"),
                            PictureHtml.of(
                                    "/api/v1/diagrams/" + query.name() + ".svg" + question, query.summary(), own()),
                            element(
                                    "p",
                                    link("/diagram/" + query.name() + question, "Open this diagram"),
                                    text(" to change it, to read it as a table, and for other formats.")));
                });
    }

    private Namespaces own() {
        return names.graph().names();
    }

    private List<Html> links(QueryCatalog catalog, String path, Node thing, String id, String asOf) {
        return catalog.queries().stream()
                .filter(query -> entity(query)
                        .filter(parameter -> takes(parameter, thing))
                        .isPresent())
                .sorted(Comparator.comparing(CannedQuery::title))
                .<Html>map(query -> element(
                        "li",
                        link(path + query.name() + "?" + pairs(query, id, asOf), query.title())
                                .with("title", query.summary())))
                .toList();
    }

    /** Of several parameters, the first is what the question is about. */
    private static Optional<Parameter> entity(CannedQuery query) {
        return query.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.ENTITY)
                .findFirst();
    }

    private boolean takes(Parameter parameter, Node thing) {
        return parameter.members().map(type -> names.isInstance(thing, type)).orElse(false);
    }

    private static String pairs(CannedQuery query, String id, String asOf) {
        String pair = entity(query).orElseThrow().name() + "=" + encoded(id);
        boolean dated = query.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(DAY));
        return dated && !asOf.equals("today") ? pair + "&" + DAY + "=" + encoded(asOf) : pair;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
