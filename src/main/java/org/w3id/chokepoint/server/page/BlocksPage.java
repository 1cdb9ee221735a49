package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.page.block.Blocks;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/**
 * A page made of queries of the workspace and, before them, of words.
 *
 * @param name the tag of its queries
 */
public record BlocksPage(Blocks blocks, ReleaseId releaseId, String name, String title, String lead) {

    /** Whether anything on it depends on a day. */
    public boolean isDated() {
        return blocks.dependOnDay(name);
    }

    public HtmlPage of(String day, List<Html> words) {
        List<Html> body = new ArrayList<>(List.of(element("p", lead).with("class", "lead")));
        body.addAll(words);
        if (isDated()) {
            body.add(DayForm.of("/" + name, day));
        }
        body.addAll(blocks.of(name, day));
        return new HtmlPage(releaseId, title, List.of(), body);
    }
}
