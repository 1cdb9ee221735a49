package org.w3id.chokepoint.server;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.dump.DumpCatalog;
import org.w3id.chokepoint.explain.Explainer;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.mcp.McpServer;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.search.SearchIndex;
import org.w3id.chokepoint.server.api.CannedQueryService;
import org.w3id.chokepoint.server.api.CatalogService;
import org.w3id.chokepoint.server.api.DiagramListService;
import org.w3id.chokepoint.server.api.DiagramService;
import org.w3id.chokepoint.server.api.EntityDiagramService;
import org.w3id.chokepoint.server.api.ExplanationService;
import org.w3id.chokepoint.server.api.HealthService;
import org.w3id.chokepoint.server.api.McpService;
import org.w3id.chokepoint.server.api.OpenApiDocument;
import org.w3id.chokepoint.server.api.SearchService;
import org.w3id.chokepoint.server.cache.CacheFilter;
import org.w3id.chokepoint.server.dump.DumpService;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.CorsFilter;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.ProblemFilter;
import org.w3id.chokepoint.server.http.SecurityFilter;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.http.ServiceServlet;
import org.w3id.chokepoint.server.linked.ChangeFeed;
import org.w3id.chokepoint.server.linked.LinkedDataService;
import org.w3id.chokepoint.server.linked.ReleaseChanges;
import org.w3id.chokepoint.server.monitor.ServerMetrics;
import org.w3id.chokepoint.server.page.ErrorPage;
import org.w3id.chokepoint.server.page.OntologyPage;
import org.w3id.chokepoint.server.page.SparqlPage;
import org.w3id.chokepoint.server.page.block.Blocks;
import org.w3id.chokepoint.server.page.entity.EntityPage;
import org.w3id.chokepoint.server.page.entity.WaysOn;
import org.w3id.chokepoint.server.pool.SharedWork;
import org.w3id.chokepoint.server.reconcile.ReconciliationService;
import org.w3id.chokepoint.server.site.QueryPageService;
import org.w3id.chokepoint.server.sparql.SparqlEndpoint;
import org.w3id.chokepoint.server.work.ReadingFilter;

/** Which path is answered by what. */
final class Routes {
    private static final String SPARQL = "/sparql";
    private static final List<String> LINKED_DATA = List.of(
            "/id/*",
            "/source/*",
            "/graph/*",
            "/dataset/*",
            "/ontology/*",
            "/ontology.html",
            "/ontology.json",
            "/ontology.jsonld",
            "/ontology.nt",
            "/ontology.rdf",
            "/ontology.ttl");

    private static final List<String> FEEDS = List.of("atom", "feed");

    private final ServerParts parts;
    private final Release release;
    private final ReleaseId releaseId;
    private final QueryRunner runner;
    private final SparqlPage sparqlPage;
    private final Supplier<SearchIndex> index;
    private final DiagramCatalog diagrams;
    private final LinkedDataService data;

    Routes(Release release, ServerParts parts) {
        this.parts = parts;
        this.release = release;
        this.releaseId = release.id().describedBy(release.graph());
        this.runner =
                release.runner(parts.options().queryTimeout(), parts.options().services());
        this.sparqlPage = new SparqlPage(release, releaseId);
        this.diagrams = new DiagramCatalog(release.diagrams(), runner, releaseId.version());
        this.index = new SharedWork<>(
                "the index of names",
                () -> SearchIndex.of(release.graph().dataset().getDefaultGraph()),
                release.graph().dataset()::end);
        this.data = new LinkedDataService(
                release.graph(),
                new EntityPage(
                        release.graph(),
                        releaseId,
                        new Blocks(release.pages(), runner),
                        new WaysOn(release.catalog(), release.diagrams(), runner.names())),
                new OntologyPage(release.graph(), releaseId));
    }

    void addTo(FusekiServer.Builder server) {
        server.addFilter("/*", new CorsFilter())
                .addFilter("/*", new SecurityFilter())
                .addFilter(
                        "/*",
                        new ProblemFilter(this::problemPage, release.graph().names()))
                .addFilter("/*", new BodyLimitFilter())
                .addFilter("/*", new CacheFilter(releaseId))
                .addFilter("/*", parts.workFilter(releaseId))
                .addFilter("/*", new ReadingFilter(release.graph().dataset()))
                .addServlet(SPARQL, ServiceServlet.ofAnyMethod(new SparqlEndpoint(runner, sparqlPage)));
        addQueries(server);
        addSearch(server);
        addDiagrams(server);
        addLinkedData(server);
        addDumps(server);
        addPages(server);
    }

    private void addDumps(FusekiServer.Builder server) {
        Lazy<DumpCatalog> catalog = Lazy.of(() -> DumpCatalog.of(release.graph(), releaseId));
        server.addServlet(
                        DumpService.PATH,
                        ServiceServlet.get(exchange -> exchange.redirect(308, DumpService.PATH + "/")))
                .addServlet(
                        DumpService.PATH + "/*",
                        ServiceServlet.get(new DumpService(catalog, parts.dumps(), releaseId)));
    }

    private void addQueries(FusekiServer.Builder server) {
        CannedQueryService queries =
                new CannedQueryService(release.catalog(), release.explanations(), runner, releaseId);
        QueryPageService page = new QueryPageService(release, runner, releaseId);
        Service query = exchange -> (exchange.path().endsWith(".html") ? page : data).answer(exchange);
        server.addServlet("/mcp", ServiceServlet.ofAnyMethod(new McpService(new McpServer(release, runner))));
        OpenApiDocument openApi = new OpenApiDocument(release, runner, releaseId);
        server.addServlet("/api/v1/queries", ServiceServlet.get(new CatalogService(release, runner, releaseId)))
                .addServlet("/api/v1/queries/*", ServiceServlet.getOrPost(queries))
                .addServlet(
                        "/api/v1/findings/*",
                        ServiceServlet.get(new ExplanationService(new Explainer(release.catalog(), runner))))
                .addServlet(
                        "/.well-known/void",
                        ServiceServlet.get(exchange -> exchange.redirect(303, exchange.withQuery("/graph/void"))))
                .addServlet("/query/*", ServiceServlet.get(query))
                .addServlet(
                        "/openapi.json",
                        ServiceServlet.get(exchange -> exchange.send("application/json", openApi.json())));
    }

    private void addSearch(FusekiServer.Builder server) {
        server.addServlet(SearchService.PATH, ServiceServlet.get(new SearchService(release.graph(), index, releaseId)));
        new ReconciliationService(release.graph(), index, releaseId).addTo(server);
    }

    private void addDiagrams(FusekiServer.Builder server) {
        server.addServlet(DiagramListService.PATH, ServiceServlet.get(new DiagramListService(diagrams, releaseId)))
                .addServlet(DiagramListService.PATH + "/*", ServiceServlet.get(new DiagramService(diagrams)))
                .addServlet("/api/v1/entities/*", ServiceServlet.get(new EntityDiagramService(diagrams)));
    }

    private void addLinkedData(FusekiServer.Builder server) {
        LINKED_DATA.forEach(path -> server.addServlet(path, ServiceServlet.get(data)));
        FEEDS.forEach(extension -> server.addServlet(
                "/changes." + extension,
                ServiceServlet.get(
                        exchange -> exchange.redirect(303, exchange.withQuery(ChangeFeed.address(extension))))));
        ReleaseChanges changes = ReleaseChanges.since(parts.options().since(), release.graph());
        ReleaseChanges.paths().forEach(path -> server.addServlet(path, ServiceServlet.get(changes)));
    }

    private void addPages(FusekiServer.Builder server) {
        new SiteRoutes(release, releaseId, runner, index, diagrams).addTo(server);
        server.addServlet("/static/*", ServiceServlet.get(new StaticFiles()))
                .addServlet("/errors/*", SiteRoutes.page(exchange -> new ErrorPage(releaseId)
                        .of(exchange.rest().replaceFirst("^/", ""))))
                .addServlet(
                        "/healthz", ServiceServlet.get(new HealthService(release.graph(), releaseId, parts.fault())))
                .addServlet(
                        "/metrics",
                        ServiceServlet.get(
                                exchange -> exchange.send(ServerMetrics.MEDIA_TYPE, parts.metrics()::write)));
    }

    /** A query that failed is shown in the form where it was written. */
    private String problemPage(HttpExchange exchange, Problem problem) {
        return exchange.request().getRequestURI().equals(SPARQL)
                ? sparqlPage.of(exchange.parameter("query").orElse(""), problem)
                : new ErrorPage(releaseId).of(problem).html();
    }
}
