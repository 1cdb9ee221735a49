package org.w3id.chokepoint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.cli.option.ParameterOptions;
import org.w3id.chokepoint.cli.option.StoreOption;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command of one canned query: its help and its options come from the header of the query. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class CannedQueryCommand implements Callable<Integer> {

    private final Release release;
    private final CannedQuery query;

    @Mixin
    private OutputOptions output;

    @Mixin
    private StoreOption store;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--limit", paramLabel = "ROWS", description = "Maximum number of rows (default: all).")
    private Long limit;

    @Option(names = "--offset", paramLabel = "ROWS", defaultValue = "0", description = "Rows to skip.")
    private long offset;

    @Mixin
    private TimeLimitOption timeLimit;

    @Spec
    private CommandSpec spec;

    CannedQueryCommand(Release release, CannedQuery query) {
        this.release = release;
        this.query = query;
    }

    CommandLine commandLine() {
        return commandLine("query");
    }

    /** @param name that of the command before the name of the query */
    CommandLine commandLine(String name) {
        return new ParameterOptions(query).addTo(this, name);
    }

    @Override
    public Integer call() {
        RowRange page = new RowRange(limit == null ? OptionalLong.empty() : OptionalLong.of(limit), offset);
        Answer answer = release.runner(timeLimit.duration()).run(query, new ParameterOptions(query).given(spec), page);
        output.write(answer, new Labels(release.graph()), about());
        return 0;
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("query", query.name());
        about.put("title", query.title());
        query.empty().ifPresent(reason -> about.put(Answer.EMPTY, reason));
        return about;
    }
}
