package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code links}: prints the answers of the queries tagged {@code link-statistics}. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        header = {
            "Count the links to other registers by class, and name the duplicates among them.",
            "",
            "Examples:",
            "  chokepoint links",
            ""
        })
final class LinksCommand implements Callable<Integer> {
    private static final String TAG = "link-statistics";

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
