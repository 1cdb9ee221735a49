package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code describe}: shows one canned query or diagram: its question, its parameters, its SPARQL. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        header = {
            "Show a canned query or diagram: question, parameters, SPARQL.",
            "",
            "Examples:",
            "  chokepoint describe who-disputes-what",
            "  chokepoint describe supply-chain --diagram",
            ""
        })
final class DescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Name of the query; chokepoint list shows all.")
    private String name;

    @Option(names = "--diagram", description = "Show the canned diagram of that name.")
    private boolean diagram;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CannedQuery query = QueryCatalog.read(
                        workspace.workspace(), diagram ? QueryFolder.DIAGRAMS : QueryFolder.ANSWERS)
                .get(name);
        PrintWriter out = spec.commandLine().getOut();
        out.println(query.title());
        out.println(query.summary());
        out.println(query.description());
        out.println();
        query.parameters().forEach(parameter -> out.println(line(parameter)));
        out.println("URL: /api/v1/" + (diagram ? "diagrams/" : "queries/") + query.name() + (diagram ? ".svg" : ""));
        out.println();
        out.println(query.text().strip());
        return 0;
    }

    private static String line(Parameter parameter) {
        return "%s: %s. %s%s%s"
                .formatted(
                        parameter.name(),
                        parameter.type().noun(),
                        parameter.description(),
                        parameter.list() ? " Several allowed." : "",
                        parameter
                                .fallback()
                                .map(value -> " Default: " + value + ".")
                                .orElse(" Optional."));
    }
}
