package org.w3id.chokepoint.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * Which rows of an answer are sent.
 *
 * @param limit most rows
 * @param offset rows passed over
 * @param given whether the caller asked for it; triples are cut only then, for half a graph looks like a whole one
 */
record Paging(long limit, long offset, boolean given) {
    static final long USUAL_LIMIT = 100;
    static final long HIGHEST_LIMIT = 10_000;

    /**
     * @throws ChokepointException BAD_PARAMETER
     */
    static Paging of(HttpExchange exchange) {
        Optional<String> limit = exchange.parameter("limit");
        Optional<String> offset = exchange.parameter("offset");
        return new Paging(
                limit.map(text -> number("limit", text, 1, HIGHEST_LIMIT)).orElse(USUAL_LIMIT),
                offset.map(text -> number("offset", text, 0, Integer.MAX_VALUE)).orElse(0L),
                limit.isPresent() || offset.isPresent());
    }

    private static long number(String name, String text, long least, long most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.BAD_PARAMETER,
                        "request",
                        "parameter '%s' got '%s'".formatted(name, text),
                        "give a whole number from %d to %d".formatted(least, most)));
    }

    /** What to ask for: of rows one more than is sent, to know whether there are more; truth has no parts. */
    RowRange range(Query query) {
        if (query.isSelectType()) {
            return new RowRange(OptionalLong.of(limit + 1), offset);
        }
        return given && query.isConstructType() ? new RowRange(OptionalLong.of(limit), offset) : RowRange.ALL;
    }

    private boolean isCut(Answer answer) {
        return answer instanceof Answer.Rows rows && rows.bindings().size() > limit;
    }

    /** The answer without the row that only tells that there are more. */
    Answer cut(Answer answer) {
        return isCut(answer) && answer instanceof Answer.Rows rows
                ? new Answer.Rows(rows.variables(), rows.iris(), rows.bindings().subList(0, (int) limit))
                : answer;
    }

    /** The rows after these, if an answer has any. */
    Optional<Paging> next(Answer answer) {
        return isCut(answer) ? Optional.of(new Paging(limit, offset + limit, true)) : Optional.empty();
    }

    /** The rows before these, if there are any. */
    Optional<Paging> previous() {
        return offset > 0 ? Optional.of(new Paging(limit, Math.max(0, offset - limit), true)) : Optional.empty();
    }

    /** The address of these rows of what was asked. */
    String address(HttpExchange exchange) {
        Predicate<String> other = name -> !name.equals("limit") && !name.equals("offset");
        Map<String, String[]> parameters = exchange.request().getParameterMap();
        Stream<String> kept = parameters.keySet().stream()
                .filter(other)
                .sorted()
                .flatMap(name -> Stream.of(parameters.get(name)).map(value -> pair(name, value)));
        return exchange.request().getRequestURI()
                + Stream.concat(kept, Stream.of("limit=" + limit, "offset=" + offset))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
