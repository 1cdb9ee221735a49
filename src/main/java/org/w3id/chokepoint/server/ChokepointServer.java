package org.w3id.chokepoint.server;

import java.net.URI;
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
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.BufferSizes;
import org.w3id.chokepoint.server.http.ProblemErrorHandler;

/** The HTTP server: SPARQL endpoint, canned queries, linked data and the pages that show them. */
public final class ChokepointServer {
    private static final long GRACE_MILLISECONDS = 5_000;
    private static final int INFLATED_BYTES = 8_192;

    private final FusekiServer fuseki;
    private final ServerOptions options;

    private ChokepointServer(FusekiServer fuseki, ServerOptions options) {
        this.fuseki = fuseki;
        this.options = options;
    }

    /**
     * Starts listening and returns at once.
     *
     * @throws ChokepointException PORT_IN_USE if the address cannot be listened on
     */
    public static ChokepointServer start(Release release, ServerOptions options) {
        FusekiServer.Builder builder =
                FusekiServer.create().port(options.port()).fusekiModules(FusekiModules.empty());
        new Routes(release, options.queryTimeout()).addTo(builder);
        FusekiServer fuseki = builder.build();
        configure(fuseki, options);
        try {
            return new ChokepointServer(fuseki.start(), options);
        } catch (FusekiException e) {
            fuseki.stop();
            throw cannotListen(options, e);
        }
    }

    private static void configure(FusekiServer fuseki, ServerOptions options) {
        Server jetty = fuseki.getJettyServer();
        Stream.of(jetty.getConnectors()).forEach(connector -> ((ServerConnector) connector).setHost(options.host()));
        Stream.of(jetty.getConnectors()).forEach(BufferSizes::set);
        ProblemErrorHandler errors = new ProblemErrorHandler();
        ServletContextHandler context = ServletContextHandler.getServletContextHandler(fuseki.getServletContext());
        context.setMaxFormContentSize(BodyLimitFilter.MAX_BYTES);
        context.setErrorHandler(errors);
        jetty.setErrorHandler(errors);
        jetty.insertHandler(compression());
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(GRACE_MILLISECONDS);
    }

    /** Jetty prefers another class by now, which would be one more dependency. */
    @SuppressWarnings("removal")
    private static Handler.Singleton compression() {
        GzipHandler gzip = new GzipHandler();
        gzip.addIncludedMethods("POST");
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

    /** Takes no new requests, lets those under way end for some seconds, then stops. */
    public void stop() {
        fuseki.stop();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }
}
