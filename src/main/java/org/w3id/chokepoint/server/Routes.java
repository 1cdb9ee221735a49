package org.w3id.chokepoint.server;

import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.query.Explanations;
import org.w3id.chokepoint.query.Project;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.server.api.CannedQueryService;
import org.w3id.chokepoint.server.api.CatalogService;
import org.w3id.chokepoint.server.api.DiagramListService;
import org.w3id.chokepoint.server.api.DiagramService;
import org.w3id.chokepoint.server.api.EntityDiagramService;
import org.w3id.chokepoint.server.api.ExplanationService;
import org.w3id.chokepoint.server.api.OpenApiDocument;
import org.w3id.chokepoint.server.api.QueryPage;
import org.w3id.chokepoint.server.entity.LinkedDataService;
import org.w3id.chokepoint.server.filter.BodyLimitFilter;
import org.w3id.chokepoint.server.filter.CacheFilter;
import org.w3id.chokepoint.server.filter.CorsFilter;
import org.w3id.chokepoint.server.filter.ProblemFilter;
import org.w3id.chokepoint.server.filter.SecurityFilter;
import org.w3id.chokepoint.server.http.Exchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Release;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.http.ServiceServlet;
import org.w3id.chokepoint.server.sparql.SparqlEndpoint;
import org.w3id.chokepoint.server.sparql.SparqlPage;

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
            "/ontology.jsonld",
            "/ontology.nt",
            "/ontology.ttl");

    private final Project project;
    private final Release release;
    private final QueryRunner runner;
    private final SparqlPage sparqlPage;

    Routes(Project project, Duration queryTimeout) {
        this.project = project;
        this.release = Release.of(project.workspace());
        this.runner = project.runner(queryTimeout);
        this.sparqlPage = new SparqlPage(project, release);
    }

    void addTo(FusekiServer.Builder server) {
        server.addFilter("/*", new CorsFilter())
                .addFilter("/*", new SecurityFilter())
                .addFilter("/*", new ProblemFilter(this::problemPage))
                .addFilter("/*", new BodyLimitFilter())
                .addFilter("/*", new CacheFilter(release))
                .registerOperation(Operation.Query, new SparqlEndpoint(runner, sparqlPage))
                .addDataset(SPARQL, project.graph().dataset())
                .addOperation(SPARQL, Operation.Query);
        addQueries(server);
        addDiagrams(server);
        addLinkedData(server);
        addPages(server);
    }

    private void addQueries(FusekiServer.Builder server) {
        CannedQueryService queries = new CannedQueryService(project.catalog(), runner, release);
        QueryPage page = new QueryPage(queries);
        LinkedDataService data = new LinkedDataService(project.graph(), release);
        Service query = exchange -> (exchange.path().endsWith(".html") ? page : data).answer(exchange);
        String openApi = new OpenApiDocument(project, release).json();
        server.addServlet("/api/v1/queries", ServiceServlet.get(new CatalogService(project, release)))
                .addServlet("/api/v1/queries/*", ServiceServlet.getOrPost(queries))
                .addServlet(
                        "/api/v1/findings/*",
                        ServiceServlet.get(new ExplanationService(new Explanations(project.catalog(), runner))))
                .addServlet("/.well-known/void", ServiceServlet.get(exchange -> exchange.redirect(303, "/graph/void")))
                .addServlet("/query/*", ServiceServlet.get(query))
                .addServlet(
                        "/openapi.json", ServiceServlet.get(exchange -> exchange.send("application/json", openApi)));
    }

    private void addDiagrams(FusekiServer.Builder server) {
        DiagramCatalog diagrams = DiagramCatalog.read(project.workspace(), runner, release.version());
        server.addServlet(DiagramListService.PATH, ServiceServlet.get(new DiagramListService(diagrams)))
                .addServlet(DiagramListService.PATH + "/*", ServiceServlet.get(new DiagramService(diagrams)))
                .addServlet("/api/v1/entities/*", ServiceServlet.get(new EntityDiagramService(diagrams)));
    }

    private void addLinkedData(FusekiServer.Builder server) {
        LinkedDataService data = new LinkedDataService(project.graph(), release);
        LINKED_DATA.forEach(path -> server.addServlet(path, ServiceServlet.get(data)));
    }

    private void addPages(FusekiServer.Builder server) {
        server.addServlet("", ServiceServlet.get(new StartPage(project, release)))
                .addServlet("/static/*", ServiceServlet.get(new StaticFiles()))
                .addServlet("/errors/*", ServiceServlet.get(new ErrorPage(release)))
                .addServlet("/healthz", ServiceServlet.get(new HealthService(project.graph(), release)));
    }

    /** A query that failed is shown in the form where it was written. */
    private String problemPage(Exchange exchange, Problem problem) {
        return exchange.request().getRequestURI().equals(SPARQL)
                ? sparqlPage.of(exchange.parameter("query").orElse(""), problem)
                : new ErrorPage(release).of(problem).html();
    }
}
