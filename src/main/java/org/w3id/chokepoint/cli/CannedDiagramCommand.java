package org.w3id.chokepoint.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.DiagramChoiceOptions;
import org.w3id.chokepoint.cli.option.OutputFile;
import org.w3id.chokepoint.cli.option.ParameterOptions;
import org.w3id.chokepoint.cli.option.StoreOption;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.Extent;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.format.Format;
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

    private final Release release;
    private final CannedQuery query;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "svg, png, pdf, dot, mmd, graphml, gexf, cyjs, csv (edges) or nodes.csv"
                    + " (default: by the file extension of -o, else svg).")
    private String format;

    @Mixin
    private OutputFile file;

    @Mixin
    private StoreOption store;

    @Mixin
    private WorkspaceOption workspace;

    @Option(names = "--sources", description = "Write at each edge who states it.")
    private boolean sources;

    @Option(names = "--nodes", description = "Draw relations that hold for a time as nodes, not as edges.")
    private boolean relationNodes;

    @Option(names = "--all", description = "Draw each neighbour of a hub, where a picture else groups them.")
    private boolean all;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the labels, where they have one in it (default: ${DEFAULT-VALUE}).")
    private String language;

    @Mixin
    private DiagramChoiceOptions chosen;

    @Mixin
    private TimeLimitOption timeLimit;

    @Spec
    private CommandSpec spec;

    CannedDiagramCommand(Release release, CannedQuery query) {
        this.release = release;
        this.query = query;
    }

    CommandLine commandLine() {
        return new ParameterOptions(query).addTo(this, "diagram");
    }

    @Override
    public Integer call() throws IOException {
        Format written =
                file.format(Optional.ofNullable(format), DiagramFormats.all()).orElse(DiagramFormats.SVG);
        DiagramCatalog catalog = new DiagramCatalog(
                release.diagrams(),
                release.runner(timeLimit.duration()),
                release.id().version());
        Diagram diagram = chosen.choices()
                .sized(catalog.diagram(query, new ParameterOptions(query).given(spec), options(written)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DiagramFormats.write(written, diagram, whole);
        file.write(whole::writeTo);
        return 0;
    }

    private DiagramOptions options(Format format) {
        DiagramOptions whole =
                new DiagramOptions(relationNodes, sources, Extent.of(DiagramFormats.isPicture(format), all), language);
        return chosen.choices().in(whole, release.graph());
    }
}
