package org.w3id.chokepoint.server.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.server.http.HttpExchange;

/** The arguments of a canned query that a request gives, by parameter. */
final class RequestArguments {
    /** Parameters of a request that say how the answer is sent, and are no parameters of a query. */
    private static final Set<String> RESERVED = Set.of("limit", "offset", "bom");

    private RequestArguments() {}

    /**
     * A field of a form left blank is not given.
     *
     * @param options further parameters that are none of the query
     */
    static Map<String, List<String>> of(HttpExchange exchange, Set<String> options) {
        return exchange.request().getParameterMap().entrySet().stream()
                .filter(entry -> !RESERVED.contains(entry.getKey()) && !options.contains(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), given(entry.getValue())))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<String, List<String>> of(HttpExchange exchange) {
        return of(exchange, Set.of());
    }

    private static List<String> given(String[] values) {
        return Stream.of(values).filter(value -> !value.isBlank()).toList();
    }
}
