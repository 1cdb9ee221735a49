package org.w3id.chokepoint.server.api;

import static org.w3id.chokepoint.server.api.CatalogService.array;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.search.SearchResult;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.request.ClassParameter;
import org.w3id.chokepoint.server.request.Paging;
import org.w3id.chokepoint.server.request.RequestParameters;

/**
 * {@code /api/v1/search}: things by what people type, with the kinds of all hits and how many there are of each; also
 * completes the names of entities while they are typed.
 *
 * @param graph where labels are looked up
 * @param index made at the first search
 * @param releaseId named in the answer
 */
public record SearchService(KnowledgeGraph graph, Supplier<SearchIndex> index, ReleaseId releaseId) implements Service {
    public static final String PATH = "/api/v1/search";
    private static final long DEFAULT_LIMIT = 100;
    private static final String CHINESE = "zh";

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        RequestParameters request = RequestParameters.of(exchange).requireOnly("q", "kind", "limit", "offset");
        RowRange range = Paging.of(request, OptionalLong.of(DEFAULT_LIMIT)).range();
        Optional<Node> kind = request.text("kind").map(new ClassParameter(graph, "kind")::read);
        Optional<String> text = request.text("q");
        if (text.isEmpty() && kind.isEmpty()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    PATH,
                    "got neither parameter 'q' nor 'kind'",
                    "give a name, as in ?q=huawei, or a class, as in ?kind=cp:NAME");
        }
        SearchResult found = SearchResult.of(index.get(), text, kind);
        List<SearchHit> hits = found.hits();
        JsonObject document = new JsonObject();
        document.put("meta", meta(range, hits.size()));
        document.put(
                "hits",
                array(
                        hits.stream()
                                .skip(range.offset())
                                .limit(range.limit().orElse(DEFAULT_LIMIT))
                                .toList(),
                        this::hit));
        document.put("kinds", array(found.kinds().entrySet(), facet -> facet(facet.getKey(), facet.getValue())));
        exchange.send("application/json", document.toString());
    }

    private JsonObject meta(RowRange range, int total) {
        JsonObject meta = new JsonObject();
        meta.put("release", releaseId.version());
        meta.put("total", total);
        meta.put("limit", range.limit().orElse(DEFAULT_LIMIT));
        meta.put("offset", range.offset());
        return meta;
    }

    private JsonObject hit(SearchHit hit) {
        Labels labels = new Labels(graph);
        JsonObject object = new JsonObject();
        object.put("id", id(hit.thing()));
        object.put("iri", hit.thing().getURI());
        object.put(
                "page",
                "/" + hit.thing().getURI().substring(graph.names().base().length()));
        object.put("label", labels.text(hit.thing()));
        labels.of(hit.thing(), CHINESE)
                .filter(chinese -> !chinese.equals(labels.text(hit.thing())))
                .ifPresent(chinese -> object.put("chineseLabel", chinese));
        object.put("matched", hit.matched());
        object.put("score", JsonNumber.value(Math.round(hit.score())));
        object.put("kinds", array(hit.narrowest(), this::named));
        return object;
    }

    /** What a parameter of type entity takes. */
    private String id(Node thing) {
        return graph.names().isEntity(thing)
                ? thing.getURI().substring(graph.names().entities().length())
                : graph.prefixes().shortForm(thing.getURI());
    }

    private JsonObject facet(Node kind, long count) {
        JsonObject object = named(kind);
        object.put("count", count);
        return object;
    }

    private JsonObject named(Node kind) {
        JsonObject object = new JsonObject();
        object.put("id", graph.prefixes().shortForm(kind.getURI()));
        object.put("label", new Labels(graph).text(kind));
        return object;
    }
}
