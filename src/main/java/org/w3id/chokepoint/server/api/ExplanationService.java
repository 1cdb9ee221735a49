package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.w3id.chokepoint.explain.Explainer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/** {@code …/ID.EXTENSION}: why a derived thing holds; sends the caller on to the canned query that says so. */
public record ExplanationService(Explainer explanations) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.rest().replaceFirst("^/", "").split("\\.(?=\\w+$)", 2);
        CannedQuery query = explanations.of(parts[0]);
        String extension = parts.length == 2 ? "." + parts[1] : "";
        exchange.redirect(
                303,
                exchange.withQuery("/api/v1/queries/%s%s?%s=%s"
                        .formatted(
                                query.name(),
                                extension,
                                query.parameters().get(0).name(),
                                URLEncoder.encode(parts[0], StandardCharsets.UTF_8))));
    }
}
