package org.w3id.chokepoint.server;

import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import org.w3id.chokepoint.release.ReleaseSource;
import org.w3id.chokepoint.release.ReleaseWatch;
import org.w3id.chokepoint.server.admin.AdminServer;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.dump.DumpStore;
import org.w3id.chokepoint.server.http.ProblemErrorHandler;
import org.w3id.chokepoint.server.pool.WorkPool;
import org.w3id.chokepoint.server.work.Departures;
import org.w3id.chokepoint.server.work.RunningRequests;
import org.w3id.chokepoint.server.work.SelectorThreads;

/** The HTTP server: SPARQL endpoint, canned queries, linked data and the pages that show them. */
public final class ChokepointServer {
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Much longer than a look-up takes, much shorter than anybody notices. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final ServerParts parts;
    private final FusekiServer fuseki;
    private final ReleaseSwitch releases;
    private final Background background;
    private final AtomicLong triples;
    private volatile Optional<AdminServer> admin = Optional.empty();

    private ChokepointServer(
            ServerParts parts, FusekiServer fuseki, ReleaseSwitch releases, Background background, AtomicLong triples) {
        this.parts = parts;
        this.fuseki = fuseki;
        this.releases = releases;
        this.background = background;
        this.triples = triples;
    }

    /**
     * Starts listening and returns at once.
     *
     * @throws ChokepointException PORT_IN_USE if the address cannot be listened on
     */
    public static ChokepointServer start(Release release, ServerOptions options) {
        WorkPool pool = new WorkPool(options.queryTimeout());
        Background background = new Background(pool);
        AnswerCache answers = new AnswerCache(options.keptBytes());
        AtomicLong triples = new AtomicLong();
        // It serves no dataset of its own, so that it holds none in memory after another has taken over.
        FusekiServer fuseki = FusekiServer.create()
                .port(options.port())
                .fusekiModules(FusekiModules.empty())
                .build();
        ServerParts parts = new ServerParts(
                options,
                pool,
                new SelectorThreads(fuseki.getJettyServer().getThreadPool(), BETWEEN_LOOKS),
                new Departures(),
                new RunningRequests(),
                answers,
                new DumpStore(),
                Figures.of(pool, answers, triples::get),
                background::fault);
        ReleaseSwitch releases = new ReleaseSwitch(new ReleaseHandlers(parts).of(release));
        new JettySetup(parts).apply(fuseki.getJettyServer(), releases);
        fuseki.getJettyServer()
                .setErrorHandler(new ProblemErrorHandler(release.graph().names()));
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw cannotListen(options, e);
        }
        ChokepointServer server = new ChokepointServer(parts, fuseki, releases, background, triples);
        server.begin(release);
        return server;
    }

    private static ChokepointException cannotListen(ServerOptions options, FusekiException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new ChokepointException(
                ErrorCode.PORT_IN_USE,
                options.host() + ":" + options.port(),
                cause instanceof UnresolvedAddressException
                        ? "is no address of this machine"
                        : "cannot listen there: " + cause.getMessage(),
                "choose another port, or 0 for any that is free, and an address of this machine",
                e);
    }

    private void begin(Release release) {
        triples.set(release.graph().dataset().getDefaultGraph().size());
        if (parts.options().warmsUp()) {
            background.warmUp(release);
        }
    }

    /** Answers all further requests from another release; those under way end with the one that they began with. */
    public void serve(Release release) {
        releases.take(() -> new ReleaseHandlers(parts).of(release));
        begin(release);
    }

    /**
     * Looks twice a second whether files of the workspace have changed, and serves the release that they make.
     *
     * @param served what is served now
     * @param notice is told of each change, and of each fault that keeps the old release
     */
    public void watch(ReleaseCache cache, Release served, Consumer<String> notice) {
        background.watch(new ReleaseWatch(cache, served, this::serve, notice));
    }

    /**
     * Looks now and then whether another release has been delivered, and serves that.
     *
     * @param served what is served now
     * @param pause between two looks
     * @param notice is told of each change, and of each fault that keeps the old release
     */
    public void follow(ReleaseSource source, Release served, Duration pause, Consumer<String> notice) {
        background.watch(new ReleaseWatch(source, served, this::serve, notice), pause);
    }

    /**
     * Opens a port on loopback where whoever runs the server sees and ends requests, until the server stops.
     *
     * @param port 0 takes a free one
     * @throws ChokepointException PORT_IN_USE
     */
    public AdminServer administer(int port) {
        AdminServer opened = AdminServer.start(port, parts.running());
        admin = Optional.of(opened);
        return opened;
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Where a browser on this machine finds the start page; ends in a slash. */
    public URI baseUri() {
        String given = parts.options().host();
        String host = given.equals("0.0.0.0") ? "localhost" : given;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
    }

    /** Takes no new requests, lets those under way end for some seconds, refuses the rest, then stops. */
    public void stop() {
        background.stop();
        parts.pool().end(GRACE);
        fuseki.stop();
        admin.ifPresent(AdminServer::close);
        parts.departures().close();
        parts.dumps().close();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }
}
