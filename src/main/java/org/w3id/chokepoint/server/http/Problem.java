package org.w3id.chokepoint.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.web.HttpSC;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Namespaces;

/**
 * What went wrong, as told to the client.
 *
 * @param code the kind of problem, which a page explains; empty for what HTTP itself names
 * @param title the kind of problem in a few words
 * @param detail what is wrong in this request
 * @param hint what to do
 * @param line where a query is broken, from 1; 0 if that is not known
 * @param column as for the line
 * @param parameter the parameter at fault
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public record Problem(
        Optional<ErrorCode> code,
        String title,
        int status,
        String detail,
        String hint,
        int line,
        int column,
        Optional<String> parameter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the pages about kinds of problems lie, below the base of the dataset. */
    public static final String PAGES = "errors/";

    /** Under this name a request that failed keeps the word of its error, for whoever counts. */
    public static final String WORD = Problem.class.getName();

    static final String RETRY_SECONDS = "5";

    private static final Map<Integer, String> HINTS = Map.of(
            HttpServletResponse.SC_BAD_REQUEST, "write the address or the form in UTF-8, with percent-encoding",
            HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "send a long query by POST",
            HttpSC.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "send shorter headers, or a long query by POST",
            HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, "ask for bytes that Content-Range says are there");

    private static final Set<Integer> BODY_UNREAD = Set.of(
            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
            HttpServletResponse.SC_REQUEST_TIMEOUT,
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);

    // The exception names the parameter in its text, which people read; programs get it as a member of its own.
    private static final Pattern PARAMETER = Pattern.compile("parameter '([^']*)'");

    // The parser's exception points to the last token that it understood, its text to the one that it did not.
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), column (\\d+)");

    public static Problem of(ChokepointException e) {
        Matcher parameter = PARAMETER.matcher(e.detail());
        boolean named = e.code() == ErrorCode.BAD_PARAMETER && parameter.find();
        Matcher place = PLACE.matcher(e.detail());
        boolean placed = e.code() == ErrorCode.INVALID_SPARQL && place.find();
        return new Problem(
                Optional.of(e.code()),
                title(e.code()),
                e.code().httpStatus(),
                e.detail(),
                e.remedy(),
                placed ? Integer.parseInt(place.group(1)) : 0,
                placed ? Integer.parseInt(place.group(2)) : 0,
                named ? Optional.of(parameter.group(1)) : Optional.empty());
    }

    /**
     * A problem that HTTP itself names; of what failed inside, nothing is told.
     *
     * @param path the path asked for
     */
    public static Problem of(int status, String path) {
        return switch (status) {
            case 404 ->
                of(new ChokepointException(
                        ErrorCode.NOT_FOUND, path, "nothing is here", "look for it at /search or start at /questions"));
            case 405 -> of(new ChokepointException(ErrorCode.READ_ONLY, path, "does not take that method", "use GET"));
            default ->
                new Problem(
                        Optional.empty(),
                        HttpSC.getMessage(status),
                        status,
                        path + ": " + HttpSC.getMessage(status),
                        HINTS.getOrDefault(status, ""),
                        0,
                        0,
                        Optional.empty());
        };
    }

    /** The slug of an error in plain words. */
    public static String title(ErrorCode code) {
        String words = code.slug().replace('-', ' ').replace("sparql", "SPARQL").replace("turtle", "Turtle");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Starts a response that tells of this problem: status and headers; nobody may keep it. */
    public void begin(HttpExchange exchange) {
        HttpServletResponse response = exchange.response();
        code.ifPresent(kind -> exchange.request().setAttribute(WORD, kind.slug()));
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
        }
        exchange.copyProblemHeader();
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        if (BODY_UNREAD.contains(status)) {
            // The client must not send its next request after a body that nobody reads.
            response.setHeader("Connection", "close");
        }
    }

    /** @param names of the dataset, below which the page about the kind of problem lies */
    public void send(HttpExchange exchange, Namespaces names) throws IOException {
        begin(exchange);
        exchange.send(MEDIA_TYPE, json(exchange.target(), exchange.requestId(), names));
    }

    /**
     * @param instance the request at fault
     * @param requestId what it is called in the log
     */
    public String json(String instance, String requestId, Namespaces names) {
        JsonObject document = new JsonObject();
        document.put(
                "type", code.map(kind -> names.base() + PAGES + kind.slug()).orElse("about:blank"));
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.put("instance", instance);
        document.put("requestId", requestId);
        if (!hint.isEmpty()) {
            document.put("hint", hint);
        }
        if (line > 0) {
            document.put("line", line);
            document.put("column", column);
        }
        parameter.ifPresent(name -> document.put("parameter", name));
        return document.toString();
    }
}
