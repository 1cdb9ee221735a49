package org.w3id.chokepoint.server.api;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.Accept;
import org.w3id.chokepoint.query.answer.AnswerFormat;
import org.w3id.chokepoint.query.catalog.CannedQuery;

/** The forms in which the answer of a canned query is sent. */
public final class CannedFormat {
    /** Ending under which the query itself is read. */
    static final String SPARQL = "rq";

    private CannedFormat() {}

    /** The usual one first. */
    public static List<AnswerFormat> of(CannedQuery query) {
        return AnswerFormat.of(query.query());
    }

    /** Ending in a URL: a table is a text file there. */
    public static String ending(AnswerFormat format) {
        return format == AnswerFormat.TABLE ? "txt" : format.ending();
    }

    /**
     * @param ending empty if the URL has none, so that Accept decides
     * @throws ChokepointException UNKNOWN_FORMAT naming the formats that this query has
     */
    static AnswerFormat wanted(CannedQuery query, String ending, Accept accept) {
        List<AnswerFormat> formats = of(query);
        if (!ending.isEmpty()) {
            return formats.stream()
                    .filter(format -> ending.equals(ending(format)) || ending.equals(format.ending()))
                    .findFirst()
                    .orElseThrow(() -> unknown(query, "no answer in the format '" + ending + "'"));
        }
        List<String> types = formats.stream().map(AnswerFormat::mediaType).toList();
        return accept.best(types)
                .map(type -> formats.get(types.indexOf(type)))
                .orElseThrow(() -> unknown(query, "no answer in a format that the Accept header asks for"));
    }

    private static ChokepointException unknown(CannedQuery query, String what) {
        List<String> choices = Stream.concat(
                        of(query).stream().map(format -> "." + ending(format) + " (" + format.mediaType() + ")"),
                        Stream.of("." + SPARQL + " (the query)"))
                .toList();
        return new ChokepointException(
                ErrorCode.UNKNOWN_FORMAT, query.name(), what, "use one of " + String.join(", ", choices));
    }
}
