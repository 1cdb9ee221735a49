package org.w3id.chokepoint.cli;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.query.Answer;
import org.w3id.chokepoint.query.CannedQuery;
import org.w3id.chokepoint.query.Labels;
import org.w3id.chokepoint.query.Page;
import org.w3id.chokepoint.query.Project;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command of one canned query: its help and its options come from the header of the query. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class CannedQueryCommand implements Callable<Integer> {

    private final CannedQuery query;

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--limit", paramLabel = "ROWS", description = "Most rows to print (default: all).")
    private Long limit;

    @Option(names = "--offset", paramLabel = "ROWS", defaultValue = "0", description = "Rows to pass over.")
    private long offset;

    @Mixin
    private TimeLimitOption timeLimit;

    @Spec
    private CommandSpec spec;

    CannedQueryCommand(CannedQuery query) {
        this.query = query;
    }

    CommandLine commandLine() {
        return new ParameterOptions(query).addTo(this, "query");
    }

    @Override
    public Integer call() {
        Project project = workspace.open();
        Page page = new Page(limit == null ? OptionalLong.empty() : OptionalLong.of(limit), offset);
        Answer answer = project.runner(timeLimit.duration()).run(query, new ParameterOptions(query).given(spec), page);
        output.write(answer, new Labels(project.graph()), Map.of("query", query.name(), "title", query.title()));
        return 0;
    }
}
