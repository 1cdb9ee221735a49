package org.w3id.chokepoint.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.OutputFile;
import org.w3id.chokepoint.cli.option.ParameterOptions;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.format.DiagramFormat;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command of one canned diagram: its help and its options come from the header of the query. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class CannedDiagramCommand implements Callable<Integer> {

    private final CannedQuery query;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "svg, png, pdf, dot, mmd, graphml, gexf, cyjs, csv (edges) or nodes.csv"
                    + " (default: by the ending of -o, else svg).")
    private String format;

    @Mixin
    private OutputFile file;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--sources", description = "Write at each edge who states it.")
    private boolean sources;

    @Option(names = "--nodes", description = "Draw relations that hold for a time as nodes, not as edges.")
    private boolean relationNodes;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the labels, where they have one in it (default: ${DEFAULT-VALUE}).")
    private String language;

    @Mixin
    private TimeLimitOption timeLimit;

    @Spec
    private CommandSpec spec;

    CannedDiagramCommand(CannedQuery query) {
        this.query = query;
    }

    CommandLine commandLine() {
        return new ParameterOptions(query).addTo(this, "diagram");
    }

    @Override
    public Integer call() throws IOException {
        DiagramFormat chosen = choose();
        Release release = workspace.open();
        DiagramCatalog catalog = DiagramCatalog.read(
                release.workspace(), release.runner(timeLimit.duration()), ReleaseId.programVersion());
        Diagram diagram = catalog.diagram(
                query, new ParameterOptions(query).given(spec), new DiagramOptions(relationNodes, sources, language));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        chosen.write(diagram, whole);
        file.write(whole::writeTo);
        return 0;
    }

    private DiagramFormat choose() {
        Optional<String> wanted = Optional.ofNullable(format).or(this::ending);
        return wanted.isEmpty()
                ? DiagramFormat.SVG
                : wanted.flatMap(DiagramFormat::ofEnding)
                        .orElseThrow(() -> new ChokepointException(
                                ErrorCode.UNKNOWN_FORMAT,
                                "--format",
                                "a diagram cannot be written as '" + wanted.get() + "'",
                                "use one of " + DiagramFormat.endings()));
    }

    /** The longest ending that is a format, so that nodes.csv is not taken for csv; else what follows the last dot. */
    private Optional<String> ending() {
        return file.fileName().filter(name -> name.contains(".")).map(name -> DiagramFormat.endings().stream()
                .filter(ending -> name.endsWith("." + ending))
                .max(Comparator.comparing(String::length))
                .orElse(name.substring(name.lastIndexOf('.') + 1)));
    }
}
