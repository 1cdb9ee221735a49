package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/** The questions, by the first of their tags. */
public record Themes(QueryCatalog questions) {

    /** The titles, for a page where they are one thing among others. */
    public Html titles() {
        List<Html> themes = new ArrayList<>();
        byTheme()
                .forEach((theme, queries) -> themes.add(element(
                        "section",
                        element("h3", title(theme)),
                        element("ul", queries.stream().map(Themes::title).toList()))));
        return element("div", themes).with("class", "themes");
    }

    /** The titles with the questions in words. */
    public Html summaries() {
        List<Html> themes = new ArrayList<>();
        byTheme().forEach((theme, queries) -> {
            themes.add(element("h2", title(theme)).with("id", theme));
            themes.add(element(
                            "ul",
                            queries.stream()
                                    .map(query -> element(
                                            "li", link(address(query), query.title()), element("p", query.summary())))
                                    .toList())
                    .with("class", "questions"));
        });
        return all(themes);
    }

    private static Html title(CannedQuery query) {
        return element("li", link(address(query), query.title()).with("title", query.summary()));
    }

    private static String address(CannedQuery query) {
        return "/query/" + query.name();
    }

    private static String title(String theme) {
        return theme.substring(0, 1).toUpperCase(Locale.ROOT) + theme.substring(1);
    }

    private Map<String, List<CannedQuery>> byTheme() {
        return questions.queries().stream()
                .sorted(Comparator.comparing(CannedQuery::title))
                .collect(Collectors.groupingBy(
                        query -> query.tags().stream().findFirst().orElse("other"), TreeMap::new, Collectors.toList()));
    }
}
