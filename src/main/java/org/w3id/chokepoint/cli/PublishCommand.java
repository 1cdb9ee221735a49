package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.graph.remote.StoreCredentials;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.publish.DatabaseBuilder;
import org.w3id.chokepoint.publish.GraphStore;
import org.w3id.chokepoint.publish.Publisher;
import org.w3id.chokepoint.release.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: gives the graph to another store, or makes one. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        header = {
            "Upload the graph to a store by the SPARQL 1.1 Graph Store Protocol, or build a database of it on disk.",
            "",
            "Examples:",
            "  chokepoint publish http://localhost:3030/graph/data",
            "  chokepoint publish https://example.org/rdf-graphs/service --union-graph urn:example:union",
            "  chokepoint publish tdb2:database",
            ""
        })
final class PublishCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "STORE",
            description = "Where the store takes graphs, or tdb2:DIR, a TDB2 database to be built or replaced.")
    private String where;

    @Option(
            names = "--union-graph",
            paramLabel = "IRI",
            description = "Graph that takes the union of all (default: the default graph).")
    private String union;

    @Mixin
    private QuietOption quiet;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DatasetGraph dataset = workspace.open().graph().dataset();
        StoreAddress store = store();
        if (union != null && store.folder().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "In a database the union is the default graph: leave out --union-graph");
        }
        store.folder().ifPresent(folder -> build(dataset, folder));
        store.service().ifPresent(address -> upload(dataset, address));
        return 0;
    }

    private StoreAddress store() {
        try {
            return StoreAddress.of(where);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for positional parameter 'STORE': " + e.getMessage());
        }
    }

    private void build(DatasetGraph dataset, Path folder) {
        new DatabaseBuilder(dataset, new DatabaseFolder(folder), quiet.notices()::println).run();
        quiet.notices().println(folder + ": built");
    }

    private void upload(DatasetGraph dataset, URI address) {
        PrintWriter err = quiet.notices();
        GraphStore graphs = new GraphStore(address, StoreCredentials.of(System.getenv()));
        Publisher.Summary summary = new Publisher(dataset, graphs, Optional.ofNullable(union), err::println).run();
        err.println("%d graphs sent, %d there already".formatted(summary.sent(), summary.kept()));
    }
}
