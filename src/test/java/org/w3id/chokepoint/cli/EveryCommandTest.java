package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command keeps to: its help, its complaint of what it does not know, and its statuses. */
class EveryCommandTest {
    private static final Set<String> WITHOUT_WORKSPACE = Set.of("diff", "help");

    @TempDir
    static Path empty;

    @TempDir
    static Path files;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(files.resolve("file"), "ASK {}");
    }

    static Stream<String> commands() {
        return Chokepoint.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpSaysWhatItDoesAndGivesAnExample(String command) {
        Execution run = Execution.of(command, "--help");
        assertEquals("0 ", run.status() + " " + run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(run.out().split("\n\n")[0].endsWith("."), run.out());
        assertTrue(run.out().contains("Usage: chokepoint " + command), run.out());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  chokepoint " + command)), run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterIsExplained(String command) {
        CommandSpec spec = spec(command);
        for (OptionSpec option : spec.options()) {
            assertTrue(option.description().length > 0, command + " " + option.longestName());
        }
        spec.positionalParameters()
                .forEach(parameter ->
                        assertTrue(parameter.description().length > 0, command + " " + parameter.paramLabel()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void versionIsKnownToEachCommand(String command) {
        Execution run = Execution.of(command, "--version");
        assertEquals(0, run.status(), run.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void unknownOptionIsUsageAndIsNamed(String command) {
        String[] arguments = with(command, "--no-such-option");
        Execution run = Execution.of(arguments);
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains("--no-such-option"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void missingWorkspaceIsFileTroubleWithARemedy(String command) {
        if (WITHOUT_WORKSPACE.contains(command)) {
            return;
        }
        Execution run = Execution.of(with(command, "--workspace=" + empty));
        assertEquals(5, run.status(), run.err());
        assertTrue(run.err().contains("[no-workspace]"), run.err());
        assertTrue(run.err().contains(empty.toString()), run.err());
        assertFalse(run.err().contains("\tat "), "a stack trace");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optionWithoutItsValueIsUsage(String command) {
        for (OptionSpec option : spec(command).options()) {
            if (option.arity().min() > 0) {
                Execution run = Execution.of(command, option.longestName());
                assertEquals(2, run.status(), command + " " + option.longestName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void missingParameterIsUsageAndIsNamed(String command) {
        CommandSpec spec = spec(command);
        boolean needs = spec.positionalParameters().stream()
                        .anyMatch(each -> each.arity().min() > 0)
                || spec.options().stream().anyMatch(OptionSpec::required);
        if (needs) {
            Execution run = Execution.of(command);
            assertEquals(2, run.status(), run.err());
            assertTrue(run.err().contains("Missing required"), run.err());
        }
    }

    @Test
    void helpOfTheProgramListsEachCommandWithALine() {
        String help = Execution.of("--help").out();
        commands()
                .forEach(command ->
                        assertTrue(help.lines().anyMatch(line -> line.matches(" +" + command + " +\\S.*")), command));
    }

    @ParameterizedTest
    @CsvSource({
        "--timeout, -5",
        "--timeout, 0",
        "--timeout, NaN",
        "--timeout, 1e300",
        "--timeout, soon",
        "--port, -1",
        "--port, 65536",
        "--port, http"
    })
    void valueOutOfRangeIsUsageAndIsNamed(String option, String value) {
        Execution run = Execution.of("serve", option + "=" + value);
        assertEquals(2, run.status());
        assertTrue(run.err().contains(option), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | 2
            --version         | 0
            --help            | 0
            no-such-command   | 2
            Query             | 2
            validate extra    | 2
            build extra words | 2
            validate --fail-on=never | 2
            dump x --only=all | 2
            diff one          | 2
            """)
    void usageHasItsStatus(String line, int status) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        assertEquals(status, Execution.of(arguments).status(), line);
    }

    /** The command with what it cannot do without, and one more argument. */
    private static String[] with(String command, String more) {
        Stream<String> needed = spec(command).positionalParameters().stream()
                .filter(parameter -> parameter.arity().min() > 0)
                .map(parameter -> files.resolve("file").toString());
        Stream<String> options = spec(command).options().stream()
                .filter(OptionSpec::required)
                .map(option -> option.longestName() + "=name");
        return Stream.of(Stream.of(command, more), options, needed)
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static CommandSpec spec(String command) {
        CommandLine line = Chokepoint.commandLine().getSubcommands().get(command);
        return line.getCommandSpec();
    }
}
