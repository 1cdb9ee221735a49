package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3id.chokepoint.cli.option.StandardOutput;
import org.w3id.chokepoint.cli.option.VersionProvider;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: what there is to do, and how failures become messages and exit statuses. */
@Command(
        name = "chokepoint",
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        header = {
            "Ask, check and serve a knowledge graph of the US-China contest over AI technology.",
            "",
            "Examples:",
            "  chokepoint serve",
            "  chokepoint list",
            "  chokepoint query who-disputes-what",
            "  chokepoint query who-is-listed --as-of 2020-01-01 --format csv",
            "  chokepoint diagram neighbourhood --entity huawei -o huawei.svg",
            ""
        },
        footer = {
            "",
            "Exit status: 0 done; 1 findings (validate, evidence); 2 usage; 3 bad input; 4 unknown name; 5 file trouble;",
            "6 time limit. README.md, section Errors, explains each message by the word in its brackets."
        })
public final class Chokepoint {
    private static final List<Class<?>> SUBCOMMANDS = List.of(
            ServeCommand.class,
            BuildCommand.class,
            QueryCommand.class,
            DiagramCommand.class,
            SparqlCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            ExplainCommand.class,
            ExplainQueryCommand.class,
            LinkCommand.class,
            MentionsCommand.class,
            ValidateCommand.class,
            EvidenceCommand.class,
            ExportCommand.class,
            DumpCommand.class,
            PublishCommand.class,
            IngestCommand.class,
            ReviewCommand.class,
            StatsCommand.class,
            LinksCommand.class,
            McpCommand.class,
            DiffCommand.class);
    private static final String OUT_OF_MEMORY =
            "chokepoint: memory ran out (ask for less, or give more with JAVA_TOOL_OPTIONS=-Xmx4g) [busy]";

    public static void main(String[] arguments) {
        EarlyStart.begin(arguments);
        try {
            System.exit(commandLine(arguments).execute(arguments));
        } catch (OutOfMemoryError e) {
            // Nothing that allocates: no message but this one can be relied on.
            System.err.println(OUT_OF_MEMORY);
            Runtime.getRuntime().halt(ErrorCode.BUSY.exitStatus());
        }
    }

    /** The commands, ready to execute; tests give it other writers. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = withSubcommands(new CommandLine(new Chokepoint()), arguments)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(Chokepoint::execute)
                .setExecutionExceptionHandler(Chokepoint::report)
                .setCaseInsensitiveEnumValuesAllowed(true);
        return System.getenv("NO_COLOR") == null
                ? line
                : line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    /** Only the command that is called, if there is one: to make all of them takes longer than most have to do. */
    private static CommandLine withSubcommands(CommandLine line, String... arguments) {
        String called = arguments.length > 0 ? arguments[0] : "";
        boolean one = SUBCOMMANDS.stream().anyMatch(command -> name(command).equals(called));
        SUBCOMMANDS.stream()
                .filter(command -> !one || name(command).equals(called))
                .forEach(command -> line.addSubcommand(command));
        Stream.of("query", "diagram", "explain", "explain-query")
                .map(line.getSubcommands()::get)
                .filter(Objects::nonNull)
                .forEach(command -> command.setStopAtPositional(true));
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** All commands print through here in the end: what did not arrive is an error. */
    private static int execute(CommandLine.ParseResult command) {
        EarlyStart.await();
        int status = new CommandLine.RunLast().execute(command);
        CommandLine line = command.commandSpec().commandLine();
        line.getOut().flush();
        try {
            StandardOutput.requireWritten();
            return status;
        } catch (ChokepointException e) {
            return report(e, line);
        }
    }

    private static int report(Exception failure, CommandLine line, CommandLine.ParseResult result) throws Exception {
        if (failure instanceof ChokepointException known) {
            return report(known, line);
        }
        throw failure;
    }

    private static int report(ChokepointException failure, CommandLine line) {
        line.getErr().println(line.getColorScheme().errorText(failure.getMessage()));
        return failure.code().exitStatus();
    }
}
