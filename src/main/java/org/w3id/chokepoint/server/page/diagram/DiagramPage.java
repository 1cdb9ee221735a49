package org.w3id.chokepoint.server.page.diagram;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramChoices;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.PageSize;
import org.w3id.chokepoint.diagram.narrow.Spokes;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.canned.Address;
import org.w3id.chokepoint.server.page.canned.QueryForm;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.PictureHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * A canned diagram in a browser: form, picture, the same in words, files.
 *
 * @param arguments parameter name to the texts given for it
 * @param choices what of the diagram is wanted
 * @param host of this server, with its scheme, where other programs ask for files
 */
public record DiagramPage(
        ReleaseId releaseId,
        DiagramCatalog diagrams,
        CannedQuery query,
        Map<String, List<String>> arguments,
        DiagramChoices choices,
        String host) {
    /** The parameter that asks for the picture alone, to be shown within another page. */
    public static final String EMBED = "embed";

    private static final String FILES = "/api/v1/diagrams/";
    private static final String PICTURE = "drawing";
    private static final String GEPHI_LITE = "https://gephi.org/gephi-lite/?file=";

    /**
     * The page with the diagram.
     *
     * @param whole the diagram with nothing left out
     * @param shown what is wanted of it
     */
    public HtmlPage of(BoundQuery bound, Diagram whole, Diagram shown) {
        NarrowingFields fields = new NarrowingFields(choices, whole);
        Diagram drawn = Spokes.grouped(
                shown, choices.branches(diagrams.runner().graph()).opened());
        return page(
                List.of(fields.html()),
                all(
                        picture(shown),
                        share(whole, shown),
                        shown.nodes().isEmpty() ? text("") : files(),
                        addresses(bound),
                        new DiagramThings(terms(), choices, this::address).of(drawn.nodes()),
                        new DiagramWords(terms()).of(shown)));
    }

    /** The picture alone. */
    public HtmlPage embedded(Diagram shown) {
        return HtmlPage.of(
                releaseId, query.title(), picture(shown), element("p", link(address(choices), query.title())));
    }

    /** The page with what went wrong in place of the diagram. */
    public HtmlPage of(Problem problem) {
        return page(
                List.of(),
                element("section", element("p", problem.detail()), element("p", problem.hint()))
                        .with("class", "problem")
                        .with("role", "alert"));
    }

    private HtmlPage page(List<Html> fields, Html outcome) {
        return HtmlPage.of(
                releaseId,
                query.title(),
                element("p", query.summary()).with("class", "lead"),
                element("p", query.description()),
                new QueryForm(diagrams.runner(), query, arguments, "/diagram/" + query.name(), fields).html(),
                outcome);
    }

    private Html picture(Diagram diagram) {
        if (diagram.nodes().isEmpty()) {
            return element("p", query.empty().orElse("There is nothing to draw with these values."))
                    .with("class", "gap");
        }
        String words = "%s: %d things and %d relations, listed in words below the picture"
                .formatted(
                        query.title(), diagram.nodes().size(), diagram.edges().size());
        return element(
                        "div",
                        PictureHtml.of(
                                file("svg"), words, diagrams.runner().graph().names()))
                .with("id", PICTURE)
                .with("data-things", DiagramThings.ID);
    }

    /** How much of the whole is shown, where that is not all. */
    private Html share(Diagram whole, Diagram shown) {
        if (whole.nodes().size() == shown.nodes().size()
                && whole.edges().size() == shown.edges().size()) {
            return text("");
        }
        String counts = "Shown are %d of %d things and %d of %d relations. "
                .formatted(
                        shown.nodes().size(),
                        whole.nodes().size(),
                        shown.edges().size(),
                        whole.edges().size());
        return element("p", text(counts), link(address(new DiagramChoices(Map.of())), "Show the whole"));
    }

    private Html files() {
        List<Html> links = new ArrayList<>();
        DiagramFormats.all()
                .forEach(format -> links.add(all(
                        text(links.isEmpty() ? "" : " · "),
                        link(file(format.extension()), format.name()).with("title", format.purpose()))));
        return all(
                element("p", text("This diagram as "), all(links)),
                element(
                        "p",
                        text("To fit: "),
                        link(sized("png", PageSize.SLIDE), "a slide, PNG"),
                        text(" · "),
                        link(sized("pdf", PageSize.A4), "A4, PDF"),
                        text(" · "),
                        link(sized("svg", PageSize.PAPER), "a page of a paper, SVG")),
                element(
                        "p",
                        link(
                                GEPHI_LITE + URLEncoder.encode(host + file("gexf"), StandardCharsets.UTF_8),
                                "Open in Gephi Lite"),
                        text(
                                ", a page of gephi.org that then asks this server for the GEXF. From a server at localhost that works only"
                                        + " in a browser on the same machine, and only if that browser allows it.")));
    }

    private String sized(String extension, PageSize size) {
        Map<String, List<String>> more = choices.given().containsKey(DiagramChoices.SIZE)
                ? Map.of()
                : Map.of(DiagramChoices.SIZE, List.of(size.word()));
        return Address.with(file(extension), more);
    }

    private String file(String extension) {
        return Address.with(FILES + query.name() + "." + extension + Address.of(arguments), choices.given());
    }

    private String address(DiagramChoices chosen) {
        return Address.with("/diagram/" + query.name() + Address.of(arguments), chosen.given()) + "#" + PICTURE;
    }

    private Html addresses(BoundQuery bound) {
        String question = Address.resolved(bound, diagrams.runner().graph().names());
        String address = Address.with("/diagram/" + query.name() + question, choices.given());
        return element(
                "p",
                link(address, "Address of this diagram on this day"),
                text(" · "),
                link(Address.with(address, Map.of(EMBED, List.of("1"))), "the picture alone, to embed"));
    }

    private TermHtml terms() {
        return new TermHtml(new Labels(diagrams.runner().graph()));
    }
}
