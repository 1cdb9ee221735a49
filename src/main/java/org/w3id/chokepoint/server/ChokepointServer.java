package org.w3id.chokepoint.server;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.BufferSizes;
import org.w3id.chokepoint.server.http.ProblemErrorHandler;
import org.w3id.chokepoint.server.work.DeadlineHandler;
import org.w3id.chokepoint.server.work.Departures;
import org.w3id.chokepoint.server.work.WorkFilter;
import org.w3id.chokepoint.server.work.WorkPool;

/** The HTTP server: SPARQL endpoint, canned queries, linked data and the pages that show them. */
public final class ChokepointServer {
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long STOP_MILLISECONDS = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long IDLE_MILLISECONDS = 15_000;
    private static final int INFLATED_BYTES = 8_192;
    private static final int MAX_FORM_FIELDS = 1_000;

    private final FusekiServer fuseki;
    private final ServerOptions options;
    private final WorkPool pool;

    private ChokepointServer(FusekiServer fuseki, ServerOptions options, WorkPool pool) {
        this.fuseki = fuseki;
        this.options = options;
        this.pool = pool;
    }

    /**
     * Starts listening and returns at once.
     *
     * @throws ChokepointException PORT_IN_USE if the address cannot be listened on
     */
    public static ChokepointServer start(Release release, ServerOptions options) {
        FusekiServer.Builder builder =
                FusekiServer.create().port(options.port()).fusekiModules(FusekiModules.empty());
        WorkPool pool = new WorkPool(options.queryTimeout());
        new Routes(release, options.queryTimeout(), pool, new Departures()).addTo(builder);
        FusekiServer fuseki = builder.build();
        configure(fuseki, options);
        try {
            return new ChokepointServer(fuseki.start(), options, pool);
        } catch (FusekiException e) {
            fuseki.stop();
            throw cannotListen(options, e);
        }
    }

    private static void configure(FusekiServer fuseki, ServerOptions options) {
        Server jetty = fuseki.getJettyServer();
        Stream.of(jetty.getConnectors()).forEach(connector -> configure((ServerConnector) connector, options.host()));
        Stream.of(jetty.getConnectors()).forEach(BufferSizes::set);
        ProblemErrorHandler errors = new ProblemErrorHandler();
        ServletContextHandler context = ServletContextHandler.getServletContextHandler(fuseki.getServletContext());
        context.setMaxFormContentSize(BodyLimitFilter.MAX_BYTES);
        context.setMaxFormKeys(MAX_FORM_FIELDS);
        context.setErrorHandler(errors);
        jetty.setErrorHandler(errors);
        jetty.insertHandler(inflation());
        jetty.insertHandler(new DeadlineHandler(PATIENCE));
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(STOP_MILLISECONDS);
        if (jetty.getThreadPool() instanceof QueuedThreadPool threads) {
            // Waiting for a client, or for a place in the pool, then costs no thread of the machine.
            threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        }
    }

    private static void configure(ServerConnector connector, String host) {
        connector.setHost(host);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
    }

    /** Answers are compressed when they are whole, by {@link WorkFilter}; Jetty prefers another class by now. */
    @SuppressWarnings("removal")
    private static Handler.Singleton inflation() {
        GzipHandler gzip = new GzipHandler();
        gzip.setExcludedMethods("GET", "HEAD", "POST");
        gzip.setInflateBufferSize(INFLATED_BYTES); // Without it, a compressed body arrives as it is.
        return gzip;
    }

    private static ChokepointException cannotListen(ServerOptions options, FusekiException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ChokepointException(
                ErrorCode.PORT_IN_USE,
                options.host() + ":" + options.port(),
                "cannot listen there: " + cause.getMessage(),
                "choose another port, or 0 for any that is free",
                e);
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Where a browser on this machine finds the start page; ends in a slash. */
    public URI baseUri() {
        String host = options.host().equals("0.0.0.0") ? "localhost" : options.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
    }

    /** Takes no new requests, lets those under way end for some seconds, refuses the rest, then stops. */
    public void stop() {
        pool.end(GRACE);
        fuseki.stop();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }
}
