package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands share that print the answers of all queries of one tag, one table after another. */
final class TaggedAnswers {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Mixin
    private WorkspaceOption workspace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * @param tag such as {@code statistics}
     * @return the exit status
     */
    int print(String tag) {
        Release release = workspace.open();
        release.catalog().queries().stream()
                .filter(query -> query.tags().contains(tag))
                .forEach(query -> print(release, query, spec.commandLine().getOut()));
        return 0;
    }

    private static void print(Release release, CannedQuery query, PrintWriter out) {
        out.println(query.title());
        out.flush();
        AnswerFormats.LABELLED.write(
                AnswerFormats.TABLE,
                release.runner(LIMIT).run(query, Map.of(), RowRange.ALL),
                new Labels(release.graph()),
                Map.of(),
                System.out);
        out.println();
    }
}
