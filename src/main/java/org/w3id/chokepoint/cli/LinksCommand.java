package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private TaggedAnswers answers;

    @Override
    public Integer call() {
        return answers.print("link-statistics");
    }
}
