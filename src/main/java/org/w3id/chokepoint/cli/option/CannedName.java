package org.w3id.chokepoint.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The name of a canned query, and what follows it: options that are known only when the query is. */
public final class CannedName {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the query; chokepoint list shows all.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "OPTIONS", description = "Options of this query; NAME --help shows them.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private WorkspaceOption workspace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Runs the command of the query with what follows the name.
     *
     * @param command makes it out of the release that holds the query and the name of the query
     */
    public int execute(BiFunction<Release, String, CommandLine> command) {
        Release release = chosenRelease();
        CommandLine caller = spec.commandLine();
        return command.apply(release, name)
                .setOut(caller.getOut())
                .setErr(caller.getErr())
                .setColorScheme(caller.getColorScheme())
                .setExecutionExceptionHandler(caller.getExecutionExceptionHandler())
                .execute(arguments.toArray(String[]::new));
    }

    /** Workspace and store may be named before or after the name of the query, whose options are not known without them. */
    private Release chosenRelease() {
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--workspace"))) {
            arguments.add("--workspace=" + workspace.workspace().root());
        }
        Chosen chosen = new Chosen();
        new CommandLine(chosen).setUnmatchedArgumentsAllowed(true).parseArgs(arguments.toArray(String[]::new));
        return chosen.store.open(chosen.workspace.workspace(), workspace.cache());
    }

    @Command
    private static final class Chosen {
        @Mixin
        private WorkspaceOption workspace;

        @Mixin
        private StoreOption store;
    }
}
