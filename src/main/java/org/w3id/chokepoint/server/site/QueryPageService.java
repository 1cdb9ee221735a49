package org.w3id.chokepoint.server.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.evaluation.VolatileQuery;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.canned.Descriptions;
import org.w3id.chokepoint.server.page.canned.OtherForms;
import org.w3id.chokepoint.server.page.canned.QueryPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.Paging;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /query/NAME.html}: a canned query in a browser, with a form for its parameters and its answer. */
public record QueryPageService(Release release, QueryRunner runner, ReleaseId releaseId) implements Service {
    private static final long ROWS_OF_A_PAGE = 100;
    private static final Set<String> OPTIONS = Set.of("limit", "offset", QueryPage.RELEASE);

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        CannedQuery query = release.catalog().get(exchange.rest().substring(1).replaceFirst("\\.html$", ""));
        if (VolatileQuery.is(query.query())) {
            exchange.forbidKeeping();
        }
        RequestParameters request = RequestParameters.of(exchange);
        Map<String, List<String>> arguments = request.arguments(OPTIONS);
        OtherForms forms = new OtherForms(release.diagrams(), release.explanations());
        QueryPage page = new QueryPage(
                releaseId, runner, new Descriptions(release.catalog()), forms, query, arguments, exchange.host());
        exchange.send(HtmlPage.MEDIA_TYPE, page(exchange, request, page).html());
    }

    /** What is wrong with a parameter is said on the page, above the form where it can be put right. */
    private HtmlPage page(HttpExchange exchange, RequestParameters request, QueryPage page) {
        try {
            Paging paging = Paging.of(request, OptionalLong.of(ROWS_OF_A_PAGE));
            BoundQuery bound = runner.bind(page.query(), page.arguments(), RowRange.ALL);
            Answer whole = runner.run(bound);
            Answer shown = whole instanceof Answer.Rows ? paging.range().of(whole) : whole;
            return page.of(new QueryPage.View(
                    bound,
                    whole,
                    shown,
                    paging.previous().map(rows -> rows.address(exchange)),
                    paging.next(shown).map(rows -> rows.address(exchange)),
                    request.text(QueryPage.RELEASE)));
        } catch (ChokepointException e) {
            Problem problem = Problem.of(e);
            problem.begin(exchange);
            return page.of(problem);
        }
    }
}
