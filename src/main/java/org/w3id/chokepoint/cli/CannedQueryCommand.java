package org.w3id.chokepoint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.query.Answer;
import org.w3id.chokepoint.query.CannedQuery;
import org.w3id.chokepoint.query.Labels;
import org.w3id.chokepoint.query.Page;
import org.w3id.chokepoint.query.Parameter;
import org.w3id.chokepoint.query.Project;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop after this time (default: ${DEFAULT-VALUE} s).")
    private double timeout;

    @Spec
    private CommandSpec spec;

    CannedQueryCommand(CannedQuery query) {
        this.query = query;
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(this);
        line.setCommandName("chokepoint query " + query.name());
        CommandSpec command = line.getCommandSpec();
        command.usageMessage().description(query.summary(), query.description());
        query.parameters().forEach(parameter -> command.addOption(option(parameter)));
        return line;
    }

    private static OptionSpec option(Parameter parameter) {
        String preset =
                parameter.fallback().map(value -> " (default: " + value + ")").orElse("");
        String repeat = parameter.list() ? " May be given several times." : "";
        return OptionSpec.builder(names(parameter))
                .paramLabel(parameter.type().word().toUpperCase(Locale.ROOT))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(parameter.description() + repeat + preset)
                .build();
    }

    /** A parameter such as {@code asOf} is also the option {@code --as-of}. */
    private static String[] names(Parameter parameter) {
        String kebab = parameter.name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return kebab.equals(parameter.name())
                ? new String[] {"--" + kebab}
                : new String[] {"--" + kebab, "--" + parameter.name()};
    }

    @Override
    public Integer call() {
        Project project = workspace.open();
        Page page = new Page(limit == null ? OptionalLong.empty() : OptionalLong.of(limit), offset);
        Answer answer = project.runner(QueryCommand.seconds(timeout)).run(query, arguments(), page);
        output.write(answer, new Labels(project.graph()), Map.of("query", query.name(), "title", query.title()));
        return 0;
    }

    private Map<String, List<String>> arguments() {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            List<String> values = spec.findOption(names(parameter)[0]).getValue();
            if (values != null) {
                arguments.put(parameter.name(), values);
            }
        }
        return arguments;
    }
}
