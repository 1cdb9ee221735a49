package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.ParameterOptions;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that explains one canned query: its help and its options come from the header of the query. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainedQueryCommand implements Callable<Integer> {

    private final Release release;
    private final CannedQuery query;

    @Mixin
    private WorkspaceOption workspace;

    @Mixin
    private TimeLimitOption timeLimit;

    @Spec
    private CommandSpec spec;

    ExplainedQueryCommand(Release release, CannedQuery query) {
        this.release = release;
        this.query = query;
    }

    CommandLine commandLine() {
        return new ParameterOptions(query).addTo(this, "explain-query");
    }

    @Override
    public Integer call() {
        QueryRunner runner = release.runner(timeLimit.duration());
        runner.explain(runner.bind(query, new ParameterOptions(query).given(spec), RowRange.ALL))
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
