package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;

/**
 * A whole page: what all pages share, around what this one shows.
 *
 * @param releaseId named at the foot
 * @param title shown by the browser, and as the heading
 * @param links for the head, such as those to other formats
 * @param body what comes below the heading
 */
public record HtmlPage(ReleaseId releaseId, String title, List<Html> links, List<Html> body) {

    public static final Format FORMAT = new Format("html", "text/html", "page", "to read in a browser");
    public static final String MEDIA_TYPE = FORMAT.mediaType();

    private static final List<Html.Element> NAVIGATION = List.of(
            link("/questions", "Questions"),
            link("/diagrams", "Diagrams"),
            link("/search", "Browse"),
            link("/sources", "Sources"),
            link("/statements", "Statements"),
            link("/timeline", "Timeline"),
            link("/map", "Map"),
            link("/rules", "Rules"),
            link("/sparql", "SPARQL"),
            link("/about", "About"));

    private static final Html SEARCH = searchForm("search");

    /** A box for names, with completion where the browser runs the script. */
    public static Html searchForm(String id) {
        return element(
                        "form",
                        element("label", "Search names, in English or Chinese")
                                .with("for", id)
                                .with("class", "hidden"),
                        element("input")
                                .with("type", "search")
                                .with("id", id)
                                .with("name", "q")
                                .with("autocomplete", "off")
                                .with("data-complete", "page")
                                .with("placeholder", "Search a name or number"),
                        element("button", "Search").with("type", "submit"))
                .with("action", "/search")
                .with("role", "search")
                .with("aria-label", id.equals("search") ? "Everywhere" : "Names");
    }

    public static HtmlPage of(ReleaseId releaseId, String title, Html... body) {
        return new HtmlPage(releaseId, title, List.of(), List.of(body));
    }

    public String html() {
        return document(element("body", header(), main(), footer()));
    }

    /** Without head and foot, to be shown within another page. */
    public String bare() {
        return document(element("body", main()).with("class", "embedded"));
    }

    private String document(Html content) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        element("html", head(), content).with("lang", "en").write(out);
        return out.toString();
    }

    private Html head() {
        List<Html> elements = new ArrayList<>(List.of(
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("title", title.equals(name()) ? title : title + " · " + name()),
                element("link")
                        .with("rel", "icon")
                        .with("type", "image/svg+xml")
                        .with("href", "/static/icon.svg"),
                element("link")
                        .with("rel", "alternate")
                        .with("type", "application/atom+xml")
                        .with("title", "What is new")
                        .with("href", "/changes.atom"),
                element("link").with("rel", "stylesheet").with("href", "/static/chokepoint.css"),
                element("script").with("src", "/static/chokepoint.js").with("defer", true)));
        elements.addAll(links);
        return element("head", elements);
    }

    private Html header() {
        return element(
                "header",
                link("#main", "Skip to the content").with("class", "skip"),
                element("div", link("/", name()).with("class", "brand"), SEARCH).with("class", "top"),
                element("nav", NAVIGATION).with("aria-label", "Pages"));
    }

    private Html main() {
        return element("main", element("h1", title), all(body)).with("id", "main");
    }

    private Html footer() {
        return element(
                "footer",
                element(
                        "p",
                        text("Release " + releaseId.version() + " · data under "),
                        licence(),
                        text(" · "),
                        link("/dump/", "Download the whole"),
                        text(" · "),
                        link("/match", "Match names"),
                        text(" · "),
                        link("/ontology", "Terms"),
                        text(" · "),
                        link("/openapi.json", "API"),
                        text(" · "),
                        link("/about#report", "Report an error")));
    }

    private Html licence() {
        String words = releaseId.dataset().licenceName();
        return releaseId
                .dataset()
                .licence()
                .<Html>map(iri -> link(iri, words).with("rel", "license"))
                .orElseGet(() -> text("the licences of the sources"));
    }

    private String name() {
        return releaseId.dataset().name();
    }
}
