package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.chokepoint.diagram.SmallDiagrams;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.query.answer.AnswerFormats;

/** Whatever library writes a format, a disk that is full is file trouble with a message, and not a failure of the program. */
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        assumeTrue(Files.exists(FULL), "no device that is always full");
        SmallDiagrams.in(folder)
                .workspace()
                .file("queries/answers/all.rq", header("All") + "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o")
                .file("queries/answers/graph.rq", header("Graph") + "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
                .file("queries/diagrams/around.rq", header("Around") + "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    }

    private static String header(String title) {
        return "#+ title: " + title + "\n#+ summary: What is there?\n";
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                        each("query all", AnswerFormats.LABELLED.rows().keySet()),
                        each("query graph", AnswerFormats.LABELLED.triples().keySet()),
                        each("diagram around", DiagramFormats.all()))
                .flatMap(each -> each);
    }

    private static Stream<List<String>> each(String command, Collection<Format> formats) {
        return formats.stream().map(format -> List.of((command + " --format=" + format.extension()).split(" ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fullDiskIsFileTrouble(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--workspace=" + folder, "--output=" + FULL));
        Execution execution = Execution.of(arguments.toArray(String[]::new));
        assertEquals(5, execution.status(), execution.err());
        assertTrue(execution.err().contains("[unwritable-file]"), execution.err());
    }
}
