package org.w3id.chokepoint.cli.option;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import org.w3id.chokepoint.release.StoreRelease;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say that another program keeps the graph. */
public final class StoreOption {
    private static final List<String> SCHEMES = List.of("http", "https");

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "What keeps the graph: the query address of a SPARQL service (default: a file of its own).")
    private URI store;

    @Option(
            names = "--union-graph",
            paramLabel = "IRI",
            description = "Graph of the store that holds the union (default: its default graph).")
    private String union;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The release of a workspace, out of the cache or as the store has it. */
    public Release open(Workspace workspace, ReleaseCache cache) {
        return isGiven()
                ? StoreRelease.open(workspace, store, Optional.ofNullable(union))
                : Release.open(workspace, cache);
    }

    public boolean isGiven() {
        if (store != null && (!SCHEMES.contains(store.getScheme()) || store.getHost() == null)) {
            throw refused("'" + store + "' is no address such as http://localhost:3030/graph/sparql");
        }
        if (store == null && union != null) {
            throw refused("--union-graph is a graph of a store: name that too");
        }
        return store != null;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '--store': " + why);
    }
}
