package org.w3id.chokepoint.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.Project;
import org.w3id.chokepoint.query.QueryCatalog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: runs a canned query; its options are those that the header of the query declares. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        header = {
            "Run a canned query and print its answer.",
            "",
            "Examples:",
            "  chokepoint query who-disputes-what",
            "  chokepoint query who-is-listed --as-of 2020-01-01 --format csv",
            "  chokepoint query who-is-listed --help",
            ""
        })
final class QueryCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the query; chokepoint list shows all.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "OPTIONS",
            description = "Options of this query; chokepoint query NAME --help shows them.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        QueryCatalog catalog = QueryCatalog.read(chosenWorkspace(), Project.ANSWERS);
        CannedQueryCommand options = new CannedQueryCommand(catalog.get(name));
        CommandLine line = options.commandLine()
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .setColorScheme(spec.commandLine().getColorScheme())
                .setExecutionExceptionHandler(spec.commandLine().getExecutionExceptionHandler());
        return line.execute(arguments.toArray(String[]::new));
    }

    /** The workspace may be named before or after the name of the query, whose options are not known without it. */
    private Workspace chosenWorkspace() {
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--workspace"))) {
            arguments.add("--workspace=" + workspace.workspace().root());
        }
        WorkspaceOption chosen = new WorkspaceOption();
        new CommandLine(chosen).setUnmatchedArgumentsAllowed(true).parseArgs(arguments.toArray(String[]::new));
        return chosen.workspace();
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
