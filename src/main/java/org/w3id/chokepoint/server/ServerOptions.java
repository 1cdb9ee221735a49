package org.w3id.chokepoint.server;

import java.time.Duration;

/**
 * How the server is run.
 *
 * @param host address to listen on; 127.0.0.1 is reached from this machine only
 * @param port port to listen on; 0 takes a free one
 * @param queryTimeout longest time that one query may take
 */
public record ServerOptions(String host, int port, Duration queryTimeout) {

    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 3330, Duration.ofSeconds(30));

    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, queryTimeout);
    }

    public ServerOptions withQueryTimeout(Duration other) {
        return new ServerOptions(host, port, other);
    }
}
