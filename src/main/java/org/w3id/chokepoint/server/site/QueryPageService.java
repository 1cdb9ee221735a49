package org.w3id.chokepoint.server.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.evaluation.VolatileQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.QueryPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.Paging;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /query/NAME.html}: a canned query in a browser, with a form for its parameters and its answer. */
public record QueryPageService(QueryCatalog catalog, QueryRunner runner, ReleaseId releaseId) implements Service {
    private static final String PATH = "/api/v1/queries";
    private static final long ROWS_OF_A_PAGE = 100;

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        CannedQuery query = catalog.get(exchange.rest().substring(1).replaceFirst("\\.html$", ""));
        if (VolatileQuery.is(query.query())) {
            exchange.forbidKeeping();
        }
        RequestParameters request = RequestParameters.of(exchange);
        Map<String, List<String>> arguments = request.arguments(Paging.OPTIONS);
        QueryPage page = new QueryPage(releaseId, runner, query, arguments, files(query, arguments));
        exchange.send(HtmlPage.MEDIA_TYPE, page(exchange, request, page).html());
    }

    /** What is wrong with a parameter is said on the page, above the form where it can be put right. */
    private HtmlPage page(HttpExchange exchange, RequestParameters request, QueryPage page) {
        try {
            Paging paging = Paging.of(request, OptionalLong.of(ROWS_OF_A_PAGE));
            Answer answer = runner.run(page.query(), page.arguments(), paging.range());
            return page.of(
                    answer,
                    paging.previous().map(rows -> rows.address(exchange)),
                    paging.next(answer).map(rows -> rows.address(exchange)));
        } catch (ChokepointException e) {
            Problem problem = Problem.of(e);
            problem.begin(exchange.response());
            return page.of(problem);
        }
    }

    /** The address of the answer in each of its formats. */
    private static Map<Format, String> files(CannedQuery query, Map<String, List<String>> arguments) {
        String parameters = arguments.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .sorted()
                .collect(Collectors.joining("&"));
        String suffix = parameters.isEmpty() ? "" : "?" + parameters;
        Map<Format, String> files = new LinkedHashMap<>();
        AnswerFormats.LABELLED
                .of(query.query())
                .forEach(format -> files.put(format, PATH + "/" + query.name() + "." + format.extension() + suffix));
        return files;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
