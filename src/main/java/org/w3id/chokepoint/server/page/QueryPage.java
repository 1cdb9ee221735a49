package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.api.CannedFormat;
import org.w3id.chokepoint.server.api.CannedQueryService;
import org.w3id.chokepoint.server.api.CatalogService;
import org.w3id.chokepoint.server.api.Paging;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** {@code /query/NAME.html}: a canned query in a browser, with a form for its parameters and its answer. */
public record QueryPage(CannedQueryService service) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String name = exchange.rest().substring(1).replaceFirst("\\.html$", "");
        CannedQuery query = service.catalog().get(name);
        Map<String, List<String>> arguments = CannedQueryService.arguments(exchange);
        List<Html> body = List.of(
                element("p", query.summary()).with("class", "lead"),
                element("p", query.description()),
                new QueryForm(service.runner().graph(), query, arguments).html(),
                answer(exchange, query, arguments),
                element("h2", "The query"),
                element("pre", query.text()));
        List<Html> links = CannedFormat.of(query).stream()
                .<Html>map(format -> element("link")
                        .with("rel", "alternate")
                        .with("type", format.mediaType())
                        .with("href", address(exchange, query, CannedFormat.ending(format))))
                .toList();
        exchange.send(HtmlPage.MEDIA_TYPE, new HtmlPage(service.releaseId(), query.title(), links, body).html());
    }

    /** What is wrong with a parameter is said here, above the form that mends it. */
    private Html answer(HttpExchange exchange, CannedQuery query, Map<String, List<String>> arguments) {
        try {
            Paging slice = Paging.of(exchange);
            Answer answer = service.run(query, arguments, slice);
            Html shown = new AnswerHtml(new TermHtml(new Labels(service.runner().graph()))).of(slice.cut(answer));
            return all(
                    element("h2", "Answer"),
                    shown,
                    pages(exchange, slice, slice.isCut(answer)),
                    files(exchange, query));
        } catch (ChokepointException e) {
            Problem.of(e).begin(exchange.response());
            return element("section", element("p", e.detail()), element("p", e.remedy()))
                    .with("class", "problem")
                    .with("role", "alert");
        }
    }

    private static Html pages(HttpExchange exchange, Paging slice, boolean more) {
        Html previous = slice.offset() > 0 ? link(slice.previous().address(exchange), "← previous rows ") : text("");
        Html next = more ? link(slice.next().address(exchange), "more rows →") : text("");
        return element("p", previous, next);
    }

    private static Html files(HttpExchange exchange, CannedQuery query) {
        List<Html> links = CannedFormat.of(query).stream()
                .map(CannedFormat::ending)
                .<Html>map(ending -> all(link(address(exchange, query, ending), ending), text(" ")))
                .toList();
        return element("p", text("This answer as "), all(links));
    }

    private static String address(HttpExchange exchange, CannedQuery query, String ending) {
        String parameters = CannedQueryService.arguments(exchange).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .sorted()
                .collect(Collectors.joining("&"));
        String path = CatalogService.PATH + "/" + query.name() + "." + ending;
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
