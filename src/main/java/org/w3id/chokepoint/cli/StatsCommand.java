package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stats}: prints the answers of the queries tagged {@code statistics}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        header = {"Count what the graph holds, and how well it is supported.", "", "Examples:", "  chokepoint stats", ""
        })
final class StatsCommand implements Callable<Integer> {
    private static final String TAG = "statistics";

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new TaggedAnswers(workspace.open(), TAG).print(spec.commandLine().getOut());
        return 0;
    }
}
