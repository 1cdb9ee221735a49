package org.w3id.chokepoint.server.request;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * What a request asks for, from its URL, a form or a JSON object; a field left blank is not given.
 *
 * @param values by name
 */
public record RequestParameters(Map<String, List<String>> values) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON_TYPE = "application/json";
    private static final List<String> FORMAT = List.of("format", "output");

    /**
     * @throws ChokepointException UNSUPPORTED_TYPE if there is a body of another media type; BAD_PARAMETER if the JSON is
     *     no object of texts, numbers, booleans and lists of them
     */
    public static RequestParameters of(HttpExchange exchange) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        exchange.request().getParameterMap().forEach((name, texts) -> add(values, name, Stream.of(texts)));
        String type = mediaType(exchange);
        if (exchange.isPost() && type.equals(JSON_TYPE)) {
            body(exchange).forEach((name, value) -> add(values, name, texts(name, value)));
        } else if (exchange.isPost() && !type.equals(FORM) && !type.isEmpty()) {
            throw new ChokepointException(
                    ErrorCode.UNSUPPORTED_TYPE,
                    "request",
                    "has a body of the media type '" + type + "'",
                    "send the parameters in the URL, as " + FORM + " or as " + JSON_TYPE);
        }
        return new RequestParameters(values);
    }

    /** What the URL and the body both give is given twice. */
    private static void add(Map<String, List<String>> values, String name, Stream<String> texts) {
        List<String> given = texts.filter(text -> !text.isBlank()).toList();
        if (!given.isEmpty()) {
            values.merge(name, given, (first, second) -> Stream.concat(first.stream(), second.stream())
                    .toList());
        }
    }

    private static String mediaType(HttpExchange exchange) {
        return Optional.ofNullable(exchange.request().getContentType())
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.request().getInputStream().readAllBytes();
        return JsonText.object("body", Utf8.text(bytes, what -> bad("has a body that " + what, "send UTF-8")));
    }

    private static Stream<String> texts(String name, JsonValue value) {
        if (value.isArray()) {
            return value.getAsArray().stream().flatMap(each -> texts(name, each));
        }
        if (value.isNull()) {
            return Stream.empty();
        }
        if (value.isObject()) {
            throw bad("parameter '" + name + "' is an object", "give a text, number, boolean or list of them");
        }
        return Stream.of(value.isString() ? value.getAsString().value() : value.toString());
    }

    /**
     * These parameters, if there is no other among them.
     *
     * @throws ChokepointException BAD_PARAMETER naming those that there are
     */
    public RequestParameters requireOnly(String... names) {
        values.keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(
                            "parameter '" + name + "' is unknown",
                            names.length == 0 ? "leave it out" : "use " + String.join(", ", names));
                });
        return this;
    }

    /** Those that are no options of the request, for a canned query. */
    public Map<String, List<String>> arguments(Set<String> options) {
        return values.entrySet().stream()
                .filter(entry -> !options.contains(entry.getKey()) && !FORMAT.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The format that is asked for by word, in place of a file extension. */
    public Optional<String> format() {
        return FORMAT.stream().flatMap(name -> text(name).stream()).findFirst();
    }

    /**
     * @throws ChokepointException BAD_PARAMETER if it is given more than once
     */
    public Optional<String> text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw bad("parameter '%s' got %d values".formatted(name, given.size()), "give one");
        }
        return given.stream().findFirst();
    }

    /**
     * Whether a switch is on; it is off if it is not given.
     *
     * @throws ChokepointException BAD_PARAMETER if it is neither true nor false
     */
    public boolean isOn(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw bad("parameter '%s' got '%s'".formatted(name, text), "give true or false");
                })
                .orElse(false);
    }

    private static ChokepointException bad(String what, String remedy) {
        return new ChokepointException(ErrorCode.BAD_PARAMETER, "request", what, remedy);
    }
}
