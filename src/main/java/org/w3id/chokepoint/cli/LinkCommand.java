package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.cli.option.OutputFile;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.format.CsvTable;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.link.Linker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code link}: adds the entities that a column names to a user's own table. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        header = {
            "Add the ids of entities to a CSV table, with label, score, whether the match is certain, and why.",
            "",
            "Examples:",
            "  chokepoint link firms.csv --column Name --class cp:NAME -o linked.csv",
            ""
        })
final class LinkCommand implements Callable<Integer> {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setAllowMissingColumnNames(true)
            .get();
    private static final List<String> ADDED = List.of("id", "label", "score", "certain", "why");

    @Parameters(paramLabel = "FILE", description = "CSV table with a header, in UTF-8.")
    private Path file;

    @Option(names = "--column", required = true, paramLabel = "NAME", description = "The column with names or codes.")
    private String column;

    @Option(names = "--class", paramLabel = "CLASS", description = "The class of what the column names.")
    private String kind;

    @Mixin
    private OutputFile output;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        KnowledgeGraph graph = workspace.open().graph();
        Linker linker = new Linker(
                graph.dataset().getDefaultGraph(), Optional.ofNullable(kind).map(name -> kind(graph, name)));
        CsvTable linked = linked(linker, new Labels(graph));
        output.write(linked::write);
        return 0;
    }

    private static Node kind(KnowledgeGraph graph, String name) {
        Node kind = new EntityFinder(graph).iri(name.contains(":") ? name : "cp:" + name);
        if (new Labels(graph).of(kind).isEmpty()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "--class",
                    "got '" + name + "', which is not a class",
                    "give one of the ontology, such as cp:NAME");
        }
        return kind;
    }

    private CsvTable linked(Linker linker, Labels labels) {
        try (CSVParser table = FORMAT.parse(new StringReader(Utf8.read(file)))) {
            String name = column(table.getHeaderNames());
            List<String> header = new ArrayList<>(table.getHeaderNames());
            header.addAll(ADDED);
            return new CsvTable(
                    header,
                    table.stream().map(row -> row(linker, labels, row, name)).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "name a CSV file with a header, in UTF-8", e);
        }
    }

    private String column(List<String> header) {
        return header.stream()
                .filter(name -> name.strip().equalsIgnoreCase(column.strip()))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.BAD_PARAMETER,
                        "--column",
                        "the table has no column '" + column + "'",
                        Suggestions.remedy(column, header, "its columns are " + header)));
    }

    private static List<String> row(Linker linker, Labels labels, CSVRecord record, String column) {
        List<String> row = new ArrayList<>(record.toList());
        while (row.size() < record.getParser().getHeaderNames().size()) {
            row.add("");
        }
        String text = record.isSet(column) ? record.get(column).strip() : "";
        Optional<Linker.Link> link = text.isEmpty() ? Optional.empty() : linker.link(text);
        row.addAll(link.map(found -> List.of(
                        EntityFinder.localName(found.best().entity()),
                        labels.text(found.best().entity()),
                        String.valueOf(found.best().score()),
                        found.certain() ? "yes" : "no",
                        found.best().why()))
                .orElse(List.of("", "", "", "", "")));
        return row;
    }
}
