package org.w3id.chokepoint.cli;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: shows the canned queries. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = {
            "Show the canned queries, each with its question.",
            "",
            "Examples:",
            "  chokepoint list",
            "  chokepoint list --tag claims",
            "  chokepoint list --diagrams",
            ""
        })
final class ListCommand implements Callable<Integer> {

    @Option(names = "--tag", paramLabel = "TAG", description = "Only queries with this tag.")
    private String tag;

    @Option(names = "--diagrams", description = "Show the canned diagrams instead.")
    private boolean diagrams;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        QueryFolder folder = diagrams ? QueryFolder.DIAGRAMS : QueryFolder.ANSWERS;
        Collection<CannedQuery> queries =
                QueryCatalog.read(workspace.workspace(), folder).queries();
        int width =
                queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
        queries.stream()
                .filter(query -> tag == null || query.tags().contains(tag))
                .forEach(query -> spec.commandLine()
                        .getOut()
                        .println(query.name() + " ".repeat(width - query.name().length()) + "  " + query.summary()));
        return 0;
    }
}
