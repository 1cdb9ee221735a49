package org.w3id.chokepoint.server.page.canned;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.query.BoundQuery;

/** The parameters of an answer as the end of an address. */
public final class Address {
    private Address() {}

    /** As they were given; empty if there are none. */
    public static String of(Map<String, List<String>> arguments) {
        return question(arguments.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .sorted()
                .collect(Collectors.joining("&")));
    }

    /** Every one, those with defaults too, and days as dates, so that it means the same tomorrow. */
    public static String resolved(BoundQuery bound, Namespaces names) {
        return question(bound.query().parameters().stream()
                .flatMap(parameter -> bound.values(parameter).stream()
                        .flatMap(List::stream)
                        .map(value -> parameter.name() + "=" + encoded(text(value, names))))
                .collect(Collectors.joining("&")));
    }

    /** An address, with more of what was given. */
    public static String with(String address, Map<String, List<String>> arguments) {
        String more = of(arguments);
        return more.isEmpty() || address.indexOf('?') < 0 ? address + more : address + "&" + more.substring(1);
    }

    private static String text(Node value, Namespaces names) {
        if (!value.isURI()) {
            return value.getLiteralLexicalForm();
        }
        String iri = value.getURI();
        return names.isEntity(value) ? iri.substring(names.entities().length()) : iri;
    }

    private static String question(String pairs) {
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
