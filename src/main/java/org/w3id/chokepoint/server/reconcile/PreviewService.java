package org.w3id.chokepoint.server.reconcile;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * {@code /reconcile/preview} shows an entity in a small frame on the page of a client; {@code /reconcile/flyout} sends the
 * same as a piece of HTML, for properties and types too.
 *
 * @param reconciler what there is
 */
record PreviewService(Reconciler reconciler) implements Service {
    static final int WIDTH = 400;
    static final int HEIGHT = 160;
    /** The frame may stand on any site, unlike the other pages. */
    private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private static final int MAX_ALIASES = 5;

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String id = exchange.parameter("id")
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.BAD_PARAMETER, exchange.path(), "got no parameter 'id'", "give the id of an entity"));
        if (exchange.path().startsWith("/reconcile/flyout")) {
            JsonObject flyout = new JsonObject();
            flyout.put("id", id);
            flyout.put("html", html(summary(node(exchange.rest(), id))));
            exchange.send("application/json", flyout.toString());
            return;
        }
        exchange.response().setHeader("Content-Security-Policy", POLICY);
        exchange.send("text/html", "<!DOCTYPE html>\n" + html(page(node("/entity", id))));
    }

    private Node node(String kind, String id) {
        Optional<Node> node =
                switch (kind) {
                    case "/property" ->
                        Optional.ofNullable(schema().properties().get(id));
                    case "/type" -> Optional.ofNullable(schema().types().get(id));
                    case "/entity" ->
                        Optional.of(schema().names().entity(id))
                                .filter(each ->
                                        reconciler.index().get().thing(each).isPresent());
                    default ->
                        throw new ChokepointException(
                                ErrorCode.NOT_FOUND,
                                kind,
                                "there is no such service",
                                "ask for the flyout of one of entity, property, type");
                };
        return node.orElseThrow(() -> new ChokepointException(
                ErrorCode.NOT_FOUND, id, "the graph does not know it", "give an id that this service has sent"));
    }

    private Html page(Node entity) {
        Html head = element(
                "head",
                element("meta").with("charset", "utf-8"),
                element("title", schema().name(entity)),
                element("link").with("rel", "stylesheet").with("href", "/static/chokepoint.css"));
        return element("html", head, element("body", summary(entity))).with("lang", "en");
    }

    /** Names, classes and the note that tells namesakes apart. */
    private Html summary(Node node) {
        String chinese = new Labels(schema().graph())
                .of(node, "zh")
                .filter(label -> !label.equals(schema().name(node)))
                .map(label -> " · " + label)
                .orElse("");
        String kinds = reconciler.index().get().thing(node).stream()
                .flatMap(hit -> hit.narrowest().stream())
                .map(schema()::name)
                .collect(Collectors.joining(", "));
        return all(Stream.of(
                        Optional.of(element("strong", schema().name(node) + chinese)),
                        paragraph(kinds),
                        paragraph(schema().description(node).orElse("")),
                        paragraph(aliases(node)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Html.Element> paragraph(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(element("p", text));
    }

    private String aliases(Node node) {
        List<String> aliases = schema().triples().find(node, SKOS.altLabel.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .distinct()
                .sorted()
                .limit(MAX_ALIASES)
                .toList();
        return aliases.isEmpty() ? "" : "also: " + String.join("; ", aliases);
    }

    private static String html(Html html) {
        StringBuilder out = new StringBuilder();
        html.write(out);
        return out.toString();
    }

    private Schema schema() {
        return reconciler.schema();
    }
}
