package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;

/** No parameter of a query has the name of an option, of the command line or of a request. */
class ReservedNamesTest {
    private static final Pattern DASHED = Pattern.compile("-(.)");
    private static final String QUERY = """
            #+ title: Odd
            #+ summary: What is odd?
            #+ params:
            #+   - {name: NAME, type: integer, default: 1, description: A number.}
            SELECT ?s ?_NAME_integer WHERE { ?s ?p ?o } ORDER BY ?s
            """;

    @TempDir
    static Path root;

    @TempDir
    private Path folder;

    /** The long options of the commands that have those of a query besides. */
    static Set<String> options() {
        Release release = Kennel.in(root).file("queries/diagrams/dogs.rq", """
                        #+ title: Dogs
                        #+ summary: Which dogs are there?
                        CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }
                        """).open();
        return Stream.of(
                        new CannedQueryCommand(release, release.catalog().get("dogs")).commandLine(),
                        new ExplainedQueryCommand(release, release.catalog().get("dogs")).commandLine(),
                        new CannedDiagramCommand(release, release.diagrams().get("dogs")).commandLine())
                .map(CommandLine::getCommandSpec)
                .flatMap(command -> command.optionsMap().keySet().stream())
                .filter(name -> name.startsWith("--"))
                .map(name -> DASHED.matcher(name.substring(2))
                        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("options")
    void optionOfACommandIsNoParameter(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "offset", "format", "output", "bom", "release", "embed"})
    void optionOfARequestIsNoParameter(String name) {
        assertRefused(name);
    }

    private void assertRefused(String name) {
        Execution run = run(name);
        assertEquals(3, run.status(), run.err());
        assertTrue(run.err().contains("parameter '" + name + "' has the name of an option"), run.err());
        assertTrue(run.err().contains("[invalid-query]"), run.err());
    }

    @Test
    void nameThatOnlyBeginsSoIsAnOptionOfItsOwn() {
        Execution run = run("limits", "--limits=5", "--limit=1");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("5") && run.out().contains("rows 1 to 1 of "), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--day-of-birth=7", "--dayOfBirth=7", "--day-of-birth 7"})
    void nameInCamelCaseIsAnOptionInBothForms(String option) {
        Execution run = run("dayOfBirth", (option + " -f csv").split(" "));
        assertTrue(run.out().contains(",7\r\n"), run.out() + run.err());
    }

    private Execution run(String parameter, String... options) {
        SmallWorkspace workspace = Kennel.in(folder).file("queries/answers/odd.rq", QUERY.replace("NAME", parameter));
        return Execution.of(
                Stream.of(Stream.of("query", "odd"), Stream.of(options), Stream.of("--workspace=" + workspace.root()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }
}
