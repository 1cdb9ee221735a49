package org.w3id.chokepoint.server;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.w3id.chokepoint.server.monitor.RequestIdHandler;
import org.w3id.chokepoint.server.work.DeadlineHandler;
import org.w3id.chokepoint.server.work.DepartureHandler;
import org.w3id.chokepoint.server.work.ThreadHandler;
import org.w3id.chokepoint.server.work.WorkFilter;

/**
 * What Jetty does with a request before and after the handlers of a release.
 *
 * @param parts what the server has once
 */
record JettySetup(ServerParts parts) {
    private static final long STOP_MILLISECONDS = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long IDLE_MILLISECONDS = 15_000;
    private static final int ACCEPTORS = 1;
    private static final int INFLATED_BYTES = 8_192;

    /** Who finds the queue full asks again only after a second; in a longer one, all would wait for as long. */
    private static final int CONNECTIONS_WAITING = 512;

    /** @param releases answers */
    void apply(Server jetty, Handler releases) {
        jetty.setConnectors(new Connector[] {connector(jetty)});
        jetty.setHandler(releases);
        jetty.insertHandler(inflation());
        jetty.insertHandler(new DeadlineHandler(PATIENCE, parts.threads()));
        jetty.insertHandler(new DepartureHandler(parts.pool()::isCrowded));
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(new RequestIdHandler());
        jetty.setRequestLog(requestLog());
        jetty.insertHandler(new ThreadHandler());
        jetty.setStopTimeout(STOP_MILLISECONDS);
    }

    private RequestLog requestLog() {
        return parts.options()
                .accessLog()
                .<RequestLog>map(log -> new RequestLog.Collection(parts.metrics(), log))
                .orElse(parts.metrics());
    }

    /** In place of that of Fuseki, which has one selector for all processors. */
    private ServerConnector connector(Server jetty) {
        ServerConnector given = (ServerConnector) jetty.getConnectors()[0];
        ServerConnector connector = new ServerConnector(
                jetty,
                parts.threads(),
                null,
                null,
                ACCEPTORS,
                Runtime.getRuntime().availableProcessors(),
                given.getConnectionFactory(HttpConnectionFactory.class));
        connector.setHost(parts.options().host());
        connector.setPort(given.getPort());
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        connector.setAcceptQueueSize(CONNECTIONS_WAITING);
        BufferSizes.set(connector);
        return connector;
    }

    /** Answers are compressed when they are whole, by {@link WorkFilter}; Jetty prefers another class by now. */
    @SuppressWarnings("removal")
    private static Handler.Singleton inflation() {
        GzipHandler gzip = new GzipHandler();
        gzip.setExcludedMethods("GET", "HEAD", "POST");
        gzip.setInflateBufferSize(INFLATED_BYTES); // Without it, a compressed body arrives as it is.
        return gzip;
    }
}
