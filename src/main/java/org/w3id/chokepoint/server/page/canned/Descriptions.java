package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.Html;

/** Descriptions, in which the name of another question leads to it. */
public record Descriptions(QueryCatalog questions) {
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\\w-])");

    Html of(CannedQuery query) {
        String words = query.description();
        List<Html> parts = new ArrayList<>();
        int end = 0;
        Matcher name = NAME.matcher(words);
        while (name.find()) {
            if (questions.byName().containsKey(name.group())) {
                parts.add(text(words.substring(end, name.start())));
                CannedQuery other = questions.byName().get(name.group());
                parts.add(link("/query/" + other.name(), other.title()).with("title", other.summary()));
                end = name.end();
            }
        }
        parts.add(text(words.substring(end)));
        return element("p", parts);
    }
}
