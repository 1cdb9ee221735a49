package org.w3id.chokepoint.server.page.diagram;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.w3id.chokepoint.diagram.DiagramChoices;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * The things of a picture, each with the ways to see more or less around it. The script offers these where a thing of the
 * picture is clicked.
 *
 * @param address of the diagram for what was chosen in it
 */
record DiagramThings(TermHtml terms, DiagramChoices choices, Function<DiagramChoices, String> address) {
    static final String ID = "things";

    Html of(List<DiagramNode> nodes) {
        List<Html> rows = nodes.stream().map(this::row).toList();
        Html head = element(
                "tr",
                Stream.of("thing", "kind", "when", "in the picture")
                        .map(column -> element("th", column).with("scope", "col"))
                        .toList());
        return element(
                        "details",
                        element("summary", "The things, to expand or collapse (" + nodes.size() + ")"),
                        Html.scrolled("Things", element("table", element("thead", head), element("tbody", rows))))
                .with("id", ID);
    }

    private Html row(DiagramNode node) {
        String label = node.label().replace('\n', ' ');
        return element(
                        "tr",
                        element("td", isGroup(node) ? text(label) : terms.link(iri(node), text(label))),
                        element("td", node.kind()),
                        element("td", node.period().text()),
                        element("td", ways(node)).with("class", "ways"))
                .with("data-iri", node.iri());
    }

    private List<Html> ways(DiagramNode node) {
        List<Html> ways = new ArrayList<>();
        if (isGroup(node)) {
            ways.add(way(DiagramChoices.EXPAND, node, "draw each", "draw as one"));
        } else {
            if (terms.names().isEntity(iri(node))) {
                ways.add(way(DiagramChoices.EXPAND, node, "expand", "take its neighbours back"));
                ways.add(text(" "));
            }
            ways.add(way(DiagramChoices.COLLAPSE, node, "collapse", "show what is behind it"));
        }
        return ways;
    }

    private Html way(String choice, DiagramNode node, String words, String back) {
        String value = terms.names().isEntity(iri(node))
                ? node.iri().substring(terms.names().entities().length())
                : node.iri();
        List<String> given = choices.given().getOrDefault(choice, List.of());
        boolean taken = given.contains(value);
        List<String> values = taken
                ? given.stream().filter(each -> !each.equals(value)).toList()
                : Stream.concat(given.stream(), Stream.of(value)).toList();
        Map<String, List<String>> all = new LinkedHashMap<>(choices.given());
        all.put(choice, values);
        return link(address.apply(new DiagramChoices(all)), taken ? back : words);
    }

    private static boolean isGroup(DiagramNode node) {
        return node.iri().indexOf('#') >= 0 && !node.remarks().isEmpty();
    }

    private static org.apache.jena.graph.Node iri(DiagramNode node) {
        return NodeFactory.createURI(node.iri());
    }
}
