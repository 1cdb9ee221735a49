package org.w3id.chokepoint.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * A real server on a free port, over a workspace of a few statements.
 *
 * <p>Registered as an extension in a static field it runs for all tests of a class; started by hand, until it is closed.
 */
final class SmallServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ServerOptions OPTIONS = ServerOptions.DEFAULT.withPort(0);

    private final Consumer<SmallWorkspace> content;
    private final ServerOptions options;
    private Path root;
    private ChokepointServer server;

    private SmallServer(Consumer<SmallWorkspace> content, ServerOptions options) {
        this.content = content;
        this.options = options;
    }

    /** An extension with the usual content. */
    static SmallServer usual() {
        return with(workspace -> {});
    }

    /** An extension with more content than usual. */
    static SmallServer with(Consumer<SmallWorkspace> content) {
        return new SmallServer(content, OPTIONS);
    }

    /** An extension with another limit of time. */
    static SmallServer limitedTo(Duration queryTimeout) {
        return new SmallServer(workspace -> {}, OPTIONS.withQueryTimeout(queryTimeout));
    }

    /** An extension that keeps no answers. */
    static SmallServer keepingNothing() {
        return new SmallServer(workspace -> {}, OPTIONS.withKeptBytes(0));
    }

    static SmallServer start(Path root) {
        SmallServer started = usual();
        started.startIn(root);
        return started;
    }

    static SmallServer start(Path root, Duration queryTimeout) {
        SmallServer started = limitedTo(queryTimeout);
        started.startIn(root);
        return started;
    }

    /** A server whose queries may ask other endpoints. */
    static SmallServer start(Path root, Duration queryTimeout, AllowedServices services) {
        SmallServer started = new SmallServer(
                workspace -> {}, OPTIONS.withQueryTimeout(queryTimeout).withServices(services));
        started.startIn(root);
        return started;
    }

    /** One that a test started in its own way. */
    static SmallServer of(ChokepointServer server) {
        SmallServer started = usual();
        started.server = server;
        return started;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        startIn(Files.createTempDirectory("small-server"));
    }

    private void startIn(Path folder) {
        root = folder;
        SmallWorkspace workspace = workspace(folder);
        content.accept(workspace);
        server = ChokepointServer.start(workspace.open(), options);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The workspace that is served. */
    Path root() {
        return root;
    }

    ChokepointServer server() {
        return server;
    }

    static SmallWorkspace workspace(Path root) {
        return new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/ontology> a owl:Ontology ;
                            dct:title "Small ontology"@en ;
                            owl:versionIRI <https://w3id.org/chokepoint/ontology/1.0> .
                        cp:Organization a owl:Class ; rdfs:label "organization"@en ;
                            skos:definition "body of people"@en .
                        cp:supplies a owl:ObjectProperty ; rdfs:label "supplies"@en .
                        cp:city a owl:DatatypeProperty ; rdfs:label "city"@en .
                        cp:concerns a owl:ObjectProperty ; rdfs:label "concerns"@en ;
                            cp:inverseLabel "is concerned by"@en .
                        cp:moodScheme a skos:ConceptScheme .
                        cp:calm skos:inScheme cp:moodScheme ; rdfs:label "calm"@en .
                        cp:cross skos:inScheme cp:moodScheme ; rdfs:label "cross"@en .
                        """)
                .turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:alternative "Small"@en ;
                            dct:license <https://creativecommons.org/licenses/by/4.0/> .
                        """)
                .turtle("data/entities/organizations.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        id:acme a cp:Organization ; rdfs:label "Acme"@en , "艾克米"@zh ; skos:altLabel "ACME Inc."@en ;
                            rdfs:seeAlso <javascript:alert(2)> .
                        id:beta a cp:Organization ; rdfs:label "Beta <script>alert(1)</script>"@en .
                        id:gamma-4.1 a cp:Organization ; rdfs:label "Gamma"@en .
                        id:acme-old owl:deprecated true ; dct:isReplacedBy id:acme .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:gazette dct:title "Gazette & Sons" .
                        id:acme cp:supplies id:beta ; cp:office [ cp:city "Paris" ] .
                        id:contract-7 cp:concerns id:acme ; cp:city "Rome" .
                        """)
                .turtle("data/sources/herald.ttl", "id:acme cp:supplies id:beta .")
                .file("queries/pages/entity/10-customers.rq", """
                        #+ title: Customers
                        #+ summary: Whom does a firm supply?
                        #+ tags: [entity]
                        #+ empty: No customer is known.
                        #+ params:
                        #+   - {name: thing, type: entity, class: "cp:Organization", default: acme, description: The firm.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?customer ?source WHERE { GRAPH ?source { ?_thing_iri cp:supplies ?customer } }
                        ORDER BY ?customer ?source
                        """)
                .file("queries/pages/head/01-day.rq", """
                        #+ title: Day
                        #+ summary: On which day is a thing seen?
                        #+ tags: [head]
                        #+ layout: lead
                        #+ params:
                        #+   - {name: thing, type: entity, default: acme, description: The thing.}
                        #+   - {name: asOf, type: date, default: today, description: The day.}
                        SELECT ?words ?day WHERE { BIND("As seen on" AS ?words) BIND(STR(?_asOf_xsd_date) AS ?day) ?_thing_iri ?p ?o }
                        ORDER BY ?day LIMIT 1
                        """)
                .file("queries/answers/organizations.rq", """
                        #+ title: Organizations
                        #+ summary: Which organizations are there?
                        #+ description: One row for each.
                        #+ tags: [basics]
                        #+ competency-questions: [CQ-1]
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?organization WHERE { ?organization a cp:Organization } ORDER BY ?organization
                        """)
                .file("queries/answers/suppliers.rq", """
                        #+ title: Suppliers
                        #+ summary: Who supplies a party?
                        #+ params:
                        #+   - {name: party, type: entity, class: "cp:Organization", list: true, default: beta, description: the party}
                        #+   - {name: asOf, type: date, default: today, description: the day}
                        #+   - {name: mood, type: enum, scheme: "cp:moodScheme", optional: true, description: the mood}
                        #+   - {name: most, type: integer, default: 5, description: a number}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?supplier ?_asOf_xsd_date ?_most_integer ?__mood_iri
                        WHERE { ?supplier cp:supplies ?_party_iri FILTER(BOUND(?_asOf_xsd_date) && ?_most_integer > 0) }
                        ORDER BY ?supplier
                        """)
                .file("queries/answers/supply-graph.rq", """
                        #+ title: Supply graph
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .file("queries/answers/is-supplied.rq", """
                        #+ title: Is anybody supplied?
                        #+ summary: Is anybody supplied?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?a cp:supplies ?b }
                        """);
    }

    /** Sends a query by GET. */
    HttpResponse<String> ask(String query, String... headers) {
        return get("/sparql?query=" + encoded(query), headers);
    }

    /** @param headers name and value by turns */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String mediaType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", mediaType);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, body).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    URI uri(String path) {
        return server.baseUri().resolve(path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** Status, media type and slug of an error. */
    static String problem(HttpResponse<String> response) {
        return response.statusCode() + " " + type(response) + " "
                + json(response).getString("type").replaceFirst("^.*/", "");
    }

    static JsonObject json(HttpResponse<String> response) {
        return JSON.parse(response.body());
    }

    static Model model(HttpResponse<String> response) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type(response)))
                .parse(model);
        return model;
    }

    /** Media type without the character set. */
    static String type(HttpResponse<String> response) {
        return header(response, "Content-Type").replaceFirst(";.*", "");
    }

    static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Override
    public void close() {
        server.stop();
    }
}
