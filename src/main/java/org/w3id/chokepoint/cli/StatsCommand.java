package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
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
        Release release = workspace.open();
        release.catalog().queries().stream()
                .filter(query -> query.tags().contains(TAG))
                .forEach(query -> print(release, query));
        return 0;
    }

    private void print(Release release, CannedQuery query) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(query.title());
        out.flush();
        AnswerFormats.LABELLED.write(
                AnswerFormats.TABLE,
                release.runner(Duration.ofSeconds(30)).run(query, Map.of(), RowRange.ALL),
                new Labels(release.graph()),
                Map.of(),
                System.out);
        out.println();
    }
}
