package org.w3id.chokepoint.server.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * Which rows of an answer a request wants.
 *
 * @param range all rows unless the request, or the page that shows them, sets a limit
 */
public record Paging(RowRange range) {
    /** The parameters of a request that are its own. */
    public static final Set<String> OPTIONS = Set.of("limit", "offset");

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";

    /**
     * @param usual most rows if the request does not say
     * @throws ChokepointException BAD_PARAMETER
     */
    public static Paging of(RequestParameters request, OptionalLong usual) {
        Optional<String> limit = request.text(LIMIT);
        return new Paging(new RowRange(
                limit.map(text -> OptionalLong.of(number(LIMIT, text, 1))).orElse(usual),
                request.text(OFFSET).map(text -> number(OFFSET, text, 0)).orElse(0L)));
    }

    private static long number(String name, String text, long min) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .filter(number -> number >= min && number <= RowRange.MAX_ROWS)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.BAD_PARAMETER,
                        "request",
                        "parameter '%s' got '%s'".formatted(name, text),
                        "give a whole number from %d to %d".formatted(min, RowRange.MAX_ROWS)));
    }

    /** The rows after these, if an answer has any. */
    public Optional<Paging> next(Answer answer) {
        return answer instanceof Answer.Rows rows
                        && rows.offset() + rows.bindings().size() < rows.total()
                ? Optional.of(at(range.offset() + rows.bindings().size()))
                : Optional.empty();
    }

    /** The rows before these, if there are any. */
    public Optional<Paging> previous() {
        return range.offset() > 0
                ? Optional.of(at(Math.max(0, range.offset() - range.limit().orElse(range.offset()))))
                : Optional.empty();
    }

    private Paging at(long offset) {
        return new Paging(new RowRange(range.limit(), offset));
    }

    /** The address of these rows of what was asked. */
    public String address(HttpExchange exchange) {
        Predicate<String> other = name -> !name.equals(LIMIT) && !name.equals(OFFSET);
        Map<String, String[]> parameters = exchange.request().getParameterMap();
        Stream<String> kept = parameters.keySet().stream()
                .filter(other)
                .sorted()
                .flatMap(name -> Stream.of(parameters.get(name)).map(value -> pair(name, value)));
        return exchange.request().getRequestURI()
                + Stream.concat(kept, own()).collect(Collectors.joining("&", "?", ""));
    }

    private Stream<String> own() {
        return Stream.concat(
                range.limit().stream().mapToObj(max -> LIMIT + "=" + max), Stream.of(OFFSET + "=" + range.offset()));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
