package org.w3id.chokepoint.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a served dataset holds, in one word: the names of its graphs, their sizes, and all terms that have a name. */
final class Fingerprint {
    private static final String NAMES = "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g";
    private static final List<String> COUNTS = List.of(
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

    private static final int MAX_TURNS = 20;

    private Fingerprint() {}

    static String of(RawHttp http) {
        MessageDigest digest = digest();
        String names = ask(http, NAMES).text();
        List<String> graphs = names.lines().skip(1).toList();
        digest.update(names.getBytes(StandardCharsets.UTF_8));
        // One answer for each graph, since all together may be more than the server gives at once.
        Stream<String> contents = graphs.stream().map("SELECT ?s ?p ?o { GRAPH <%s> { ?s ?p ?o } }"::formatted);
        Stream.concat(COUNTS.stream(), contents)
                .flatMap(query -> lines(ask(http, query)))
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        digest.update(http.get("/", "Accept: text/html").text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Blank nodes are named anew in each answer, and rows have no order. */
    private static Stream<String> lines(RawAnswer answer) {
        return answer.text().lines().filter(line -> !line.contains("_:")).sorted();
    }

    /** A server that is still busy with what it was sent before may refuse for a while. */
    private static RawAnswer ask(RawHttp http, String query) {
        RawAnswer answer = http.ask(query, "Accept: text/csv");
        for (int turn = 1; turn < MAX_TURNS && answer.status() == 503; turn++) {
            answer = http.ask(query, "Accept: text/csv");
        }
        if (answer.status() != 200) {
            throw new AssertionError(query + ": " + answer);
        }
        return answer;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
