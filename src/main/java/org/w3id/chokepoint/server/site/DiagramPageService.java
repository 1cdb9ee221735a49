package org.w3id.chokepoint.server.site;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramChoices;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.Extent;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.narrow.Narrowing;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.diagram.DiagramPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /diagram/NAME}: a canned diagram in a browser, with a form for its parameters. */
public record DiagramPageService(DiagramCatalog diagrams, ReleaseId releaseId) implements Service {
    private static final DiagramOptions WITH_SOURCES =
            new DiagramOptions(false, true, Extent.DATA, DiagramOptions.DEFAULT.language());

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        CannedQuery query =
                diagrams.queries().get(exchange.rest().replaceFirst("^/", "").replaceFirst("\\.html$", ""));
        RequestParameters request = RequestParameters.of(exchange);
        Map<String, List<String>> arguments = new HashMap<>(request.arguments(Set.of(DiagramPage.EMBED)));
        arguments.keySet().removeAll(DiagramChoices.NAMES);
        DiagramPage page = new DiagramPage(
                releaseId, diagrams, query, arguments, DiagramChoices.among(request.values()), exchange.host());
        exchange.send(
                HtmlPage.MEDIA_TYPE,
                html(exchange, page, request.text(DiagramPage.EMBED).isPresent()));
    }

    private String html(HttpExchange exchange, DiagramPage page, boolean embedded) {
        try {
            DiagramOptions chosen =
                    page.choices().in(WITH_SOURCES, diagrams.runner().graph());
            BoundQuery bound = diagrams.runner().bind(page.query(), page.arguments(), RowRange.ALL);
            Diagram whole = diagrams.diagram(
                    page.query(),
                    page.arguments(),
                    WITH_SOURCES.with(Narrowing.NONE, chosen.branches().open()));
            Diagram shown = DiagramCatalog.shown(whole, bound, chosen);
            return embedded
                    ? page.embedded(shown).bare()
                    : page.of(bound, whole, shown).html();
        } catch (ChokepointException e) {
            Problem problem = Problem.of(e);
            problem.begin(exchange);
            return page.of(problem).html();
        }
    }
}
