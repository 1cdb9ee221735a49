package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.search.SearchResult;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** What a search found, the members of a class, or the classes to choose from. */
public record SearchPage(KnowledgeGraph graph, ReleaseId releaseId) {
    private static final int MAX_SHOWN = 200;
    private static final String CHINESE = "zh";

    /** @param kinds all classes with how many members they have */
    public HtmlPage browse(Map<Node, Long> kinds) {
        return HtmlPage.of(
                releaseId,
                "Browse",
                element(
                                "p",
                                "Everything in the graph by what it is. A thing is counted under each class that it belongs to.")
                        .with("class", "lead"),
                HtmlPage.searchForm("browse"),
                kinds(kinds, Optional.empty()));
    }

    public HtmlPage of(Optional<String> asked, Optional<Node> kind, SearchResult result) {
        List<Html> body = new ArrayList<>();
        body.add(element("p", count(result.hits().size(), kind)).with("class", "lead"));
        if (asked.isPresent()) {
            body.add(element("h2", "Kinds"));
            body.add(kinds(result.kinds(), asked));
        }
        body.add(element("h2", asked.isPresent() ? "Best first" : "By name"));
        body.add(element("ol", hits(asked, result)).with("class", "hits"));
        if (result.hits().isEmpty()) {
            body.add(element(
                            "p",
                            text("Try another spelling or a part of the name, or "),
                            link("/search", "browse by kind"))
                    .with("class", "gap"));
        }
        return new HtmlPage(releaseId, title(asked, kind), List.of(), body);
    }

    private String title(Optional<String> asked, Optional<Node> kind) {
        return asked.map(text -> "Search: " + text)
                .orElseGet(() -> "Kind: " + kind.map(new Labels(graph)::text).orElse(""));
    }

    private String count(int hits, Optional<Node> kind) {
        String of =
                kind.map(node -> " of the kind " + new Labels(graph).text(node)).orElse("");
        String things = (hits == 0 ? "Nothing" : hits == 1 ? "One thing" : hits + " things") + of;
        return things + (hits > MAX_SHOWN ? "; the first " + MAX_SHOWN + " are shown." : ".");
    }

    private Html kinds(Map<Node, Long> kinds, Optional<String> asked) {
        Labels labels = new Labels(graph);
        List<Html> items = new ArrayList<>();
        kinds.forEach((kind, count) -> items.add(element(
                "li",
                link(
                        "/search?"
                                + asked.map(text -> "q=" + encoded(text) + "&").orElse("") + "kind="
                                + encoded(graph.prefixes().shortForm(kind.getURI())),
                        labels.text(kind)),
                element("small", " " + count))));
        return element("ul", items).with("class", "index");
    }

    private List<Html> hits(Optional<String> asked, SearchResult result) {
        Labels labels = new Labels(graph);
        Comparator<SearchHit> order =
                asked.isPresent() ? (one, other) -> 0 : Comparator.comparing(hit -> labels.text(hit.thing()));
        return result.hits().stream()
                .sorted(order)
                .limit(MAX_SHOWN)
                .<Html>map(hit -> hit(hit, labels))
                .toList();
    }

    private static Html hit(SearchHit hit, Labels labels) {
        String name = labels.text(hit.thing());
        String other = labels.of(hit.thing(), CHINESE)
                .filter(chinese -> !chinese.equals(name))
                .map(chinese -> " " + chinese)
                .orElse("");
        String matched =
                hit.matched().equals(name) || other.endsWith(hit.matched()) ? "" : " · found as " + hit.matched();
        String kinds = hit.narrowest().stream().map(labels::text).collect(Collectors.joining(", "));
        return element(
                "li",
                new TermHtml(labels).of(hit.thing()),
                element("span", other).with("lang", CHINESE),
                element("small", " " + kinds + matched));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
