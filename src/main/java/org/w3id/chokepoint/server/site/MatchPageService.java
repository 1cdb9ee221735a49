package org.w3id.chokepoint.server.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.MatchPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /match?names=…}, or a form: a list of names linked to things, as a page or as CSV. */
public record MatchPageService(KnowledgeGraph graph, Supplier<SearchIndex> index, MatchPage page) implements Service {
    private static final int MAX_NAMES = 1000;
    private static final Format CSV = new Format("csv", "text/csv", "CSV", "for a spreadsheet");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        RequestParameters request = RequestParameters.of(exchange).requireOnly("names", "format");
        String names = request.text("names").orElse("");
        List<MatchPage.Line> lines = different(names).stream().map(this::line).toList();
        if (request.format().isPresent()) {
            new Negotiation("match", List.of(CSV)).named(request.format().get());
            exchange.response().setHeader("Content-Disposition", "attachment; filename=\"names.csv\"");
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            page.table(lines).write(table);
            exchange.send(CSV.mediaType(), table.toString(StandardCharsets.UTF_8));
        } else {
            exchange.send(HtmlPage.MEDIA_TYPE, page.of(names, lines).html());
        }
    }

    private static List<String> different(String names) {
        List<String> different = names.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (different.size() > MAX_NAMES) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "match",
                    "got %d names".formatted(different.size()),
                    "give at most " + MAX_NAMES + ", or use /reconcile");
        }
        return different;
    }

    private MatchPage.Line line(String name) {
        List<SearchHit> same = entities(index.get().same(name));
        return new MatchPage.Line(
                name, same.size() == 1 ? same : entities(index.get().find(name)));
    }

    private List<SearchHit> entities(List<SearchHit> hits) {
        return hits.stream().filter(hit -> graph.names().isEntity(hit.thing())).toList();
    }
}
