package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.cli.option.ServiceOption;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.query.UnknownTerms;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sparql}: runs a query of the user's own. */
@Command(
        name = "sparql",
        mixinStandardHelpOptions = true,
        header = {
            "Run a SPARQL query from a file or from standard input. The prefixes of the graph are known.",
            "",
            "Examples:",
            "  chokepoint sparql my-question.rq --format csv",
            "  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | chokepoint sparql -",
            ""
        })
final class SparqlCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "standard input";

    @Parameters(paramLabel = "FILE", description = "File with the query, or - for standard input.")
    private String file;

    @Mixin
    private TimeLimitOption timeLimit;

    @Mixin
    private ServiceOption services;

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String text = read();
        Release release = workspace.open();
        Query query = new SparqlText(file.equals("-") ? STANDARD_INPUT : file, text)
                .parse(release.graph().prefixes());
        UnknownTerms.in(query, release.graph())
                .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        output.write(
                release.runner(timeLimit.duration(), services.services()).run(query),
                new Labels(release.graph()),
                Map.of());
        return 0;
    }

    private String read() {
        try {
            return file.equals("-")
                    ? Utf8.text(System.in.readAllBytes(), what -> Utf8.refusal(STANDARD_INPUT, what))
                    : Utf8.read(Path.of(file));
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "name a readable file in UTF-8", e);
        }
    }
}
