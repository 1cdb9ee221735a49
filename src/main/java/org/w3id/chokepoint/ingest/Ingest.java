package org.w3id.chokepoint.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.dataset.Datasets;
import org.w3id.chokepoint.ingest.dataset.Input;
import org.w3id.chokepoint.ingest.entity.EntityMatcher;
import org.w3id.chokepoint.ingest.map.LookupTables;
import org.w3id.chokepoint.ingest.map.MappingFunctions;
import org.w3id.chokepoint.ingest.read.InputFile;
import org.w3id.chokepoint.ingest.write.SortedTriples;

/**
 * Turns the files of an open dataset into the graph of one source.
 *
 * <p>One record at a time is read, mapped and passed on, so that a file may be larger than the memory.
 *
 * @param dataset what is imported
 * @param matcher knows the entities of the graph
 */
public record Ingest(Dataset dataset, EntityMatcher matcher) {

    /**
     * What the user asks for.
     *
     * @param out where the graph goes; empty writes nothing
     * @param issued the day of the edition, if it is not the one that the dataset record names
     */
    public record Options(Optional<Path> out, Optional<String> issued) {}

    public static Ingest of(Workspace workspace, String name) {
        Dataset dataset = Datasets.find(workspace, name);
        return new Ingest(dataset, Register.matcher(workspace, dataset));
    }

    /**
     * @param files files or folders of the dataset
     * @param progress told of the bytes read
     * @throws ChokepointException UNREADABLE_FILE; BAD_PARAMETER for a file that is none of the dataset; INVALID_INPUT for
     *     one without the columns that the mapping needs, or with a broken format; UNWRITABLE_FILE. Then nothing is written.
     */
    public IngestReport run(List<Path> files, Options options, LongConsumer progress) {
        List<InputFiles.Assigned> inputs = InputFiles.of(dataset, files, progress);
        Tally tally = new Tally(matcher);
        LookupTables tables = new LookupTables();
        SourceRecord source = SourceRecord.read(dataset, inputs, options.issued());
        GraphFile graph = new GraphFile(dataset, inputs, source);
        FunctionRegistry functions =
                new MappingFunctions(matcher, tables, dataset.translations(), source.day(), tally).registry();
        try (SortedTriples triples = new SortedTriples(dataset.source(), graph.predicateOrder())) {
            inputs.forEach(input -> read(input, new Records(input.input(), functions, tables, triples, tally)));
            requireRecords(tally, files);
            return tally.report(graph.write(triples, options.out()));
        }
    }

    private static void read(InputFiles.Assigned assigned, Records records) {
        Input input = assigned.input();
        try {
            input.format().read(assigned.file(), input.records(), records);
        } catch (IOException | UncheckedIOException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT,
                    assigned.file().name(),
                    "cannot be read to its end as " + input.format() + ": " + reason(assigned.file(), e),
                    "get the file again, or fix it",
                    e);
        }
    }

    private static String reason(InputFile file, Exception failure) {
        try (InputStream again = file.open()) {
            return failure instanceof CharacterCodingException
                    ? Utf8.fault(again).orElse("it is not in UTF-8")
                    : failure.getMessage();
        } catch (IOException e) {
            return failure.getMessage();
        }
    }

    private static void requireRecords(Tally tally, List<Path> files) {
        if (tally.read() == 0) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT, files.get(0), "holds no record", "name a file with records");
        }
    }
}
