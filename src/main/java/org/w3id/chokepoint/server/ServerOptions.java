package org.w3id.chokepoint.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.w3id.chokepoint.query.federation.AllowedServices;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.monitor.AccessLog;

/**
 * How the server is run.
 *
 * @param host address to listen on; 127.0.0.1 is reached from this machine only
 * @param port port to listen on; 0 takes a free one
 * @param queryTimeout longest time that one query may take
 * @param keptBytes of answers that are kept in memory for whoever asks the same; 0 keeps none
 * @param warmsUp whether canned queries are asked in the background before somebody does
 * @param services the other endpoints that a query may ask
 * @param accessLog where each request is written down
 * @param since an export of an earlier release, from which changes are told
 */
public record ServerOptions(
        String host,
        int port,
        Duration queryTimeout,
        long keptBytes,
        boolean warmsUp,
        AllowedServices services,
        Optional<AccessLog> accessLog,
        Optional<Path> since) {

    public static final ServerOptions DEFAULT = new ServerOptions(
            "127.0.0.1",
            3330,
            Duration.ofSeconds(30),
            AnswerCache.usualBytes(),
            false,
            AllowedServices.NONE,
            Optional.empty(),
            Optional.empty());

    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, queryTimeout, keptBytes, warmsUp, services, accessLog, since);
    }

    public ServerOptions withQueryTimeout(Duration other) {
        return new ServerOptions(host, port, other, keptBytes, warmsUp, services, accessLog, since);
    }

    public ServerOptions withKeptBytes(long other) {
        return new ServerOptions(host, port, queryTimeout, other, warmsUp, services, accessLog, since);
    }

    public ServerOptions withServices(AllowedServices other) {
        return new ServerOptions(host, port, queryTimeout, keptBytes, warmsUp, other, accessLog, since);
    }

    public ServerOptions withAccessLog(AccessLog other) {
        return new ServerOptions(host, port, queryTimeout, keptBytes, warmsUp, services, Optional.of(other), since);
    }

    public ServerOptions withSince(Path other) {
        return new ServerOptions(host, port, queryTimeout, keptBytes, warmsUp, services, accessLog, Optional.of(other));
    }

    public ServerOptions warmingUp() {
        return new ServerOptions(host, port, queryTimeout, keptBytes, true, services, accessLog, since);
    }
}
