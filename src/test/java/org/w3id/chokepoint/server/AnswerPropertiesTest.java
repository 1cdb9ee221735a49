package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.release.Release;

/** What holds for any text as any parameter, and for any canned query. */
class AnswerPropertiesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Release release;
    private static ChokepointServer server;

    /**
     * A canned query and one of its parameters.
     *
     * @param query name of the query
     * @param parameter name of the parameter
     */
    record Place(String query, String parameter) {}

    @BeforeContainer
    static void start() {
        release = Release.open(Workspace.of(Path.of(".")));
        server = ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0));
    }

    @AfterContainer
    static void stop() {
        server.stop();
    }

    @Provide
    Arbitrary<Place> places() {
        List<Place> places = release.catalog().queries().stream()
                .flatMap(query -> query.parameters().stream()
                        .map(Parameter::name)
                        .map(parameter -> new Place(query.name(), parameter)))
                .toList();
        return Arbitraries.of(places);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(release.catalog().queries().stream()
                .filter(query -> query.query().isSelectType())
                .map(CannedQuery::name)
                .toList());
    }

    private static HttpResponse<byte[]> get(String path) {
        URI uri = server.baseUri().resolve(path);
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    @Property(tries = 150, seed = "1")
    void anyTextAsAnyParameterIsAnsweredOrRefused(@ForAll("places") Place place, @ForAll String text) {
        String path =
                "/api/v1/queries/" + place.query() + ".csv?" + place.parameter() + "=" + SmallServer.encoded(text);
        int status = get(path).statusCode();
        assertTrue(status == 200 || status == 400, () -> status + " " + path);
    }

    @Property(tries = 50, seed = "2")
    void anyTextAsAQueryIsAnsweredOrRefused(@ForAll String text) {
        int status = get("/sparql?query=" + SmallServer.encoded(text)).statusCode();
        assertTrue(status < 500, () -> status + " " + text);
    }

    @Property(tries = 50, seed = "3")
    void anyTextAsAPathIsAnsweredOrRefused(@ForAll String text) {
        int status = get("/id/" + SmallServer.encoded(text)).statusCode();
        assertTrue(status < 500, () -> status + " " + text);
    }

    @Property(tries = 12, seed = "4")
    void anAnswerIsTheSameInCsvAndJson(@ForAll("queries") String query) throws IOException {
        String csv =
                new String(get("/api/v1/queries/" + query + ".csv?limit=50").body(), StandardCharsets.UTF_8);
        List<CSVRecord> records = CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
        List<List<String>> cells = records.stream()
                .map(record ->
                        record.stream().map(AnswerPropertiesTest::byValue).toList())
                .toList();
        assertEquals(lexicalForms(query), cells);
    }

    private static List<List<String>> lexicalForms(String query) {
        RowSet rows = RowSetReaderRegistry.createReader(ResultSetLang.RS_JSON)
                .read(
                        new ByteArrayInputStream(get("/api/v1/queries/" + query + ".srj?limit=50")
                                .body()),
                        Context.create());
        List<Var> variables = rows.getResultVars();
        return Stream.concat(
                        Stream.of(variables.stream().map(Var::getVarName).toList()),
                        rows.stream().map(row -> variables.stream()
                                .map(variable -> lexicalForm(row.get(variable)))
                                .toList()))
                .toList();
    }

    private static String lexicalForm(Node term) {
        return Objects.isNull(term) ? "" : byValue(term.isURI() ? term.getURI() : term.getLiteralLexicalForm());
    }

    /** CSV writes 4800 for 4800.0e0; the number is the same. */
    private static String byValue(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? String.valueOf(Double.parseDouble(text)) : text;
    }
}
