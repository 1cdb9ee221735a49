package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stats}: prints the answers of the queries tagged {@code statistics}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        header = {"Count what the graph holds, and how well it is supported.", "", "Examples:", "  chokepoint stats", ""
        })
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private TaggedAnswers answers;

    @Override
    public Integer call() {
        return answers.print("statistics");
    }
}
