package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.check.ValidationReport;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code validate}: checks all files against the rules. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = {
            "Check every file: syntax by two parsers, SHACL shapes, and the queries in queries/checks.",
            "",
            "Examples:",
            "  chokepoint validate",
            "  chokepoint validate --fail-on warn --json",
            ""
        })
final class ValidateCommand implements Callable<Integer> {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "ERROR",
            description = "Return 1 from this severity on: error, warn or info (default: error).")
    private Severity failOn;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ValidationReport report = ValidationReport.of(workspace.workspace());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return report.exitStatus(failOn);
    }
}
