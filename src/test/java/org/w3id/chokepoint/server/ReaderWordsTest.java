package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryType;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.release.Release;

/** Pages use the words of readers; those of the ontology stand in /ontology alone. What sources say is theirs. */
class ReaderWordsTest {
    private static final Pattern NOBODY_KNOWS = Pattern.compile(
            "\\b(?:propositions?|agents?|assertions?|modalit(?:y|ies)|polarity|moods?|findings?|finds on|outcomes?|marks?"
                    + "|grades?|anchored in|time-bound)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Where a page speaks itself: headings, columns, properties, labels of forms, kinds. */
    private static final Pattern OWN_WORDS = Pattern.compile(
            "<(h2|h3|th|dt|label|legend|summary|small)[^>]*>(.*?)</\\1>|<(?:ul|p) class=\"(?:types|note|lead)\">(.*?)</(?:ul|p)>",
            Pattern.DOTALL);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static Release release;
    private static ChokepointServer server;

    @BeforeAll
    static void start() {
        release = Release.open(Workspace.of(Path.of(".")));
        server = ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void pagesOfEachClassHaveNone() {
        members().forEach((kind, member) -> {
            assertEquals(
                    List.of(),
                    strange(member.substring(release.graph().names().base().length() - 1)),
                    kind);
            String list = "/search?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
            assertEquals(List.of(), strange(list), list);
        });
    }

    @Test
    void otherPagesHaveNone() {
        Stream.of("/", "/questions", "/diagrams", "/search", "/sources", "/statements", "/timeline", "/map", "/rules")
                .forEach(page -> assertEquals(List.of(), strange(page), page));
        release.diagrams()
                .queries()
                .forEach(query -> assertEquals(List.of(), strange("/diagram/" + query.name()), query.name()));
    }

    @Test
    void questionsHaveNone() {
        for (QueryCatalog catalog : List.of(release.catalog(), release.diagrams(), release.pages())) {
            catalog.queries().forEach(query -> assertEquals(List.of(), found(words(query)), query.name()));
        }
    }

    @Test
    void suchAWordIsFound() {
        assertEquals(List.of("Proposition"), found(ownWords("<p>agent</p><th scope=\"col\">Proposition</th>")));
        assertTrue(body("/ontology.html").contains("proposition"));
    }

    /** A member of each class of the ontology that has one. */
    private static Map<String, String> members() {
        Graph triples = release.graph().dataset().getDefaultGraph();
        Map<String, String> members = new TreeMap<>();
        triples.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> release.graph().names().isTerm(triple.getObject())
                        && release.graph().names().isEntity(triple.getSubject()))
                .forEachRemaining(triple -> members.merge(
                        release.graph().prefixes().shortForm(triple.getObject().getURI()),
                        subject(triple),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        assertTrue(members.size() > 40, members.toString());
        return members;
    }

    private static String subject(Triple triple) {
        return triple.getSubject().getURI();
    }

    private static String words(CannedQuery query) {
        StringBuilder words = new StringBuilder();
        words.append(query.title())
                .append('\n')
                .append(query.summary())
                .append('\n')
                .append(query.description());
        if (query.form() == QueryType.SELECT) {
            query.query().getResultVars().forEach(column -> words.append('\n').append(column));
        }
        query.empty().ifPresent(reason -> words.append('\n').append(reason));
        query.parameters()
                .forEach(parameter ->
                        words.append('\n').append(parameter.name()).append('\n').append(parameter.description()));
        return words.toString();
    }

    private static List<String> strange(String path) {
        return found(ownWords(body(path)));
    }

    private static String ownWords(String page) {
        StringBuilder words = new StringBuilder();
        OWN_WORDS
                .matcher(page.replaceAll("(?s)<small class=\"sources\">.*?</small>", ""))
                .results()
                .map(each -> each.group().replaceAll("<[^>]+>", " "))
                .forEach(each -> words.append(each).append('\n'));
        return words.toString();
    }

    private static List<String> found(String words) {
        return NOBODY_KNOWS
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String body(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                    .header("Accept", "text/html")
                    .build();
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }
}
