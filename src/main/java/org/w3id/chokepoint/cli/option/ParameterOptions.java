package org.w3id.chokepoint.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that come from the header of a canned query. */
public record ParameterOptions(CannedQuery query) {

    /** The command with one more option for each parameter, and with the question as its help. */
    public CommandLine addTo(Object command, String name) {
        CommandLine line = new CommandLine(command);
        line.setCommandName("chokepoint " + name + " " + query.name());
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage().description(query.summary(), query.description());
        query.parameters().forEach(parameter -> spec.addOption(option(parameter)));
        return line;
    }

    /** What the user gave, by parameter. */
    public Map<String, List<String>> given(CommandSpec spec) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            List<String> values = spec.findOption(names(parameter)[0]).getValue();
            if (values != null) {
                arguments.put(parameter.name(), values);
            }
        }
        return arguments;
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
}
