package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.ServiceOption;
import org.w3id.chokepoint.cli.option.StoreOption;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseSource;
import org.w3id.chokepoint.server.ChokepointServer;
import org.w3id.chokepoint.server.ServerOptions;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.monitor.AccessLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = {
            "Serve the graph over HTTP: SPARQL, canned queries, pages about each thing.",
            "",
            "Examples:",
            "  chokepoint serve",
            "  chokepoint serve --port 0 --timeout 10",
            "  chokepoint serve --watch",
            ""
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;
    private static final Duration PAUSE_NEAR = Duration.ofMillis(500);
    private static final Duration PAUSE_FAR = Duration.ofSeconds(15);

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 lets others in (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "3330",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private void setPort(int number) {
        port = requirePort("--port", number);
    }

    private int port;

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            description = "Port on loopback where requests are listed and ended, see README (default: none).")
    private void setAdminPort(int number) {
        adminPort = OptionalInt.of(requirePort("--admin-port", number));
    }

    private OptionalInt adminPort = OptionalInt.empty();

    @Mixin
    private TimeLimitOption timeLimit;

    @Mixin
    private QuietOption quiet;

    @Mixin
    private ServiceOption services;

    @Option(
            names = "--watch",
            description = "Serve each change of the workspace; while its files are faulty, serve it as it was.")
    private boolean watch;

    @Option(
            names = "--release",
            paramLabel = "FILE",
            description = "Serve a release compiled elsewhere, a file or URL, and each that takes its place.")
    private String delivered;

    @Option(names = "--no-cache", description = "Keep no answers in memory.")
    private boolean noCache;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Append a line of JSON for each request, or - to standard error (default: none).")
    private String accessLog;

    @Option(
            names = "--since",
            paramLabel = "EXPORT",
            description = "An export of an earlier release: /release.atom tells what changed since (default: none).")
    private Path since;

    @Mixin
    private StoreOption store;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<ReleaseSource> source = Optional.ofNullable(delivered).map(ReleaseSource::new);
        requireOneOrigin();
        Release release =
                source.map(ReleaseSource::open).orElseGet(() -> store.open(workspace.workspace(), workspace.cache()));
        ServerOptions options = new ServerOptions(
                host,
                port,
                timeLimit.duration(),
                noCache ? 0 : AnswerCache.usualBytes(),
                true,
                services.services(),
                Optional.ofNullable(accessLog).map(AccessLog::open),
                Optional.ofNullable(since));
        ChokepointServer server = ChokepointServer.start(release, options);
        // SIGTERM and Ctrl-C run this hook: requests under way end first.
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        adminPort.ifPresent(each -> quiet.notices()
                .println("requests at %srequests"
                        .formatted(server.administer(each).baseUri())));
        quiet.notices()
                .println("%d triples at %s (Ctrl-C ends it)"
                        .formatted(release.graph().dataset().getDefaultGraph().size(), server.baseUri()));
        Consumer<String> notice = text -> spec.commandLine().getErr().println("chokepoint: " + text);
        if (watch) {
            server.watch(workspace.cache(), release, notice);
        }
        source.ifPresent(each -> server.follow(each, release, pause(each), notice));
        server.join();
        return 0;
    }

    private int requirePort(String option, int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': %d is no number from 0 to %d".formatted(option, number, MAX_PORT));
        }
        return number;
    }

    private void requireOneOrigin() {
        long origins = Stream.of(watch, store.isGiven(), delivered != null)
                .filter(each -> each)
                .count();
        if (store.isGiven() && since != null) {
            throw new ParameterException(
                    spec.commandLine(), "--since compares a release, not a store: leave out --since or --store");
        }
        if (origins > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Only one of --watch, --store and --release can say what is served");
        }
    }

    private static Duration pause(ReleaseSource source) {
        return source.isFar() ? PAUSE_FAR : PAUSE_NEAR;
    }
}
