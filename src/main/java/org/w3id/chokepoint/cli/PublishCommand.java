package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: uploads the graph to another store. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        header = {
            "Upload the graph to a store that takes graphs by the SPARQL 1.1 Graph Store Protocol; again to go on.",
            "",
            "Examples:",
            "  chokepoint publish http://localhost:3030/graph/data",
            "  chokepoint publish https://example.org/rdf-graphs/service --union-graph urn:example:union",
            ""
        })
final class PublishCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "Where the store takes graphs.")
    private URI address;

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
        requireAddress();
        PrintWriter err = quiet.notices();
        Publisher.Summary summary = new Publisher(dataset, address, Optional.ofNullable(union), err::println).run();
        err.println("%d graphs sent, %d there already".formatted(summary.sent(), summary.kept()));
        return 0;
    }

    private void requireAddress() {
        if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for positional parameter 'URL': '" + address
                            + "' is no address such as http://localhost:3030/graph/data");
        }
    }
}
