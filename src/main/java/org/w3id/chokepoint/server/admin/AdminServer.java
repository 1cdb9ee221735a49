package org.w3id.chokepoint.server.admin;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.work.RunningRequests;

/** A second, small server on loopback, which answers while the first has no thread left. */
public final class AdminServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 8;
    private static final long IDLE_MILLISECONDS = 15_000;

    private final Server jetty = new Server(new QueuedThreadPool(THREADS, 1));
    private final ServerConnector connector = new ServerConnector(jetty, 1, 1);

    private AdminServer(int port, RunningRequests running) {
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        jetty.addConnector(connector);
        LocalHandler local = new LocalHandler();
        local.setHandler(new RequestsHandler(running));
        jetty.setHandler(local);
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        jetty.setErrorHandler(errors);
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes a free one
     * @throws ChokepointException PORT_IN_USE
     */
    public static AdminServer start(int port, RunningRequests running) {
        AdminServer server = new AdminServer(port, running);
        try {
            server.jetty.start();
            return server;
        } catch (Exception e) {
            server.close();
            throw new ChokepointException(
                    ErrorCode.PORT_IN_USE,
                    LOOPBACK + ":" + port,
                    "cannot listen there: " + e.getMessage(),
                    "choose another --admin-port, or 0 for any that is free",
                    e);
        }
    }

    /** Ends in a slash. */
    public URI baseUri() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the operator's port cannot be closed", e);
        }
    }
}
