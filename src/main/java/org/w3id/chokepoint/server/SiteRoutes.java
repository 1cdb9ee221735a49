package org.w3id.chokepoint.server;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.ServiceServlet;
import org.w3id.chokepoint.server.page.BlocksPage;
import org.w3id.chokepoint.server.page.DiagramsPage;
import org.w3id.chokepoint.server.page.MapPage;
import org.w3id.chokepoint.server.page.MatchPage;
import org.w3id.chokepoint.server.page.QuestionsPage;
import org.w3id.chokepoint.server.page.SearchPage;
import org.w3id.chokepoint.server.page.StartPage;
import org.w3id.chokepoint.server.page.block.Blocks;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.RequestParameters;
import org.w3id.chokepoint.server.site.DiagramPageService;
import org.w3id.chokepoint.server.site.MatchPageService;
import org.w3id.chokepoint.server.site.SearchPageService;

/** The pages that are about nothing in particular, and the search. */
record SiteRoutes(
        Release release,
        ReleaseId releaseId,
        QueryRunner runner,
        Supplier<SearchIndex> index,
        DiagramCatalog diagrams) {
    private static final String DAY = "asOf";
    private static final String TODAY = "today";

    void addTo(FusekiServer.Builder server) {
        Blocks blocks = new Blocks(release.pages(), runner);
        StartPage start = new StartPage(release.catalog(), blocks, releaseId);
        server.addServlet("", page(exchange -> start.of(TODAY)))
                .addServlet("/questions", page(exchange -> new QuestionsPage(release.catalog(), releaseId).html()))
                .addServlet(
                        "/search",
                        ServiceServlet.get(new SearchPageService(
                                release.graph(), index, new SearchPage(release.graph(), releaseId))));
        MapPage map = new MapPage(release.catalog(), runner, releaseId);
        server.addServlet(
                        "/map",
                        ServiceServlet.get(exchange -> exchange.send(
                                HtmlPage.MEDIA_TYPE, map.of(day(exchange, true)).html())))
                .addServlet(
                        "/match",
                        ServiceServlet.getOrPost(new MatchPageService(
                                release.graph(), index, new MatchPage(release.graph(), releaseId))));
        server.addServlet("/diagrams", page(exchange -> new DiagramsPage(release.diagrams(), releaseId).html()))
                .addServlet("/diagram/*", ServiceServlet.get(new DiagramPageService(diagrams, releaseId)));
        pages(blocks)
                .forEach(each -> server.addServlet(
                        "/" + each.name(),
                        ServiceServlet.get(exchange -> exchange.send(
                                HtmlPage.MEDIA_TYPE,
                                each.of(day(exchange, each.isDated()), List.of())
                                        .html()))));
    }

    /** A day given to a page that has none would change nothing, and its reader would not know. */
    private static String day(HttpExchange exchange, boolean dated) throws IOException {
        RequestParameters request = RequestParameters.of(exchange);
        return (dated ? request.requireOnly(DAY) : request.requireOnly())
                .text(DAY)
                .orElse(TODAY);
    }

    private List<BlocksPage> pages(Blocks blocks) {
        return List.of(
                page(
                        blocks,
                        "sources",
                        "Sources",
                        "What the graph rests on, how good it is, and what each part contributes."),
                page(blocks, "statements", "Statements", "What somebody says and somebody else denies or doubts."),
                page(blocks, "timeline", "Timeline", "What happened when, the newest first."),
                page(blocks, "rules", "Rules", "Each rule with its criteria, and what it catches."),
                page(blocks, "about", "About", "How to read what stands here."));
    }

    private BlocksPage page(Blocks blocks, String name, String title, String lead) {
        return new BlocksPage(blocks, releaseId, name, title, lead);
    }

    static ServiceServlet page(Function<HttpExchange, HtmlPage> page) {
        return ServiceServlet.get(exchange ->
                exchange.send(HtmlPage.MEDIA_TYPE, page.apply(exchange).html()));
    }
}
