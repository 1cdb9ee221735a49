package org.w3id.chokepoint.server.site;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.search.SearchResult;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.SearchPage;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.request.ClassParameter;
import org.w3id.chokepoint.server.request.RequestParameters;

/** {@code /search?q=…&kind=…}: things by name, the members of a class, or all classes. */
public record SearchPageService(KnowledgeGraph graph, Supplier<SearchIndex> index, SearchPage page) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        RequestParameters request = RequestParameters.of(exchange).requireOnly("q", "kind");
        Optional<String> text = request.text("q");
        Optional<Node> kind = request.text("kind").map(new ClassParameter(graph, "kind")::read);
        HtmlPage html = text.isEmpty() && kind.isEmpty()
                ? page.browse(index.get().kinds())
                : page.of(text, kind, SearchResult.of(index.get(), text, kind));
        exchange.send(HtmlPage.MEDIA_TYPE, html.html());
    }
}
