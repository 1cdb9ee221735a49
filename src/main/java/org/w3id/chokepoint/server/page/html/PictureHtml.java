package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.graph.Namespaces;

/** A drawing in a page, as a document of its own, so that its style sheet and its links work under a strict policy. */
public final class PictureHtml {
    private static final List<String> TOOLS = List.of(
            "in",
            "＋",
            "enlarge",
            "out",
            "−",
            "reduce",
            "left",
            "←",
            "move left",
            "right",
            "→",
            "move right",
            "up",
            "↑",
            "move up",
            "down",
            "↓",
            "move down",
            "whole",
            "⤢",
            "show the whole");

    private PictureHtml() {}

    /**
     * @param address of the SVG
     * @param words what it shows, for those who do not see it
     * @param names of the dataset, whose IRIs in the drawing lead to pages of this server
     */
    public static Html of(String address, String words, Namespaces names) {
        Html drawing = element("object", link(address, words))
                .with("data", address)
                .with("type", "image/svg+xml")
                .with("aria-label", words);
        return element(
                        "div",
                        drawing,
                        element("div", tools()).with("class", "tools").with("hidden", true))
                .with("class", "picture")
                .with("data-base", names.base());
    }

    private static List<Html> tools() {
        return Stream.iterate(0, i -> i < TOOLS.size(), i -> i + 3)
                .<Html>map(i -> element("button", TOOLS.get(i + 1))
                        .with("type", "button")
                        .with("data-act", TOOLS.get(i))
                        .with("aria-label", TOOLS.get(i + 2))
                        .with("title", TOOLS.get(i + 2)))
                .toList();
    }
}
