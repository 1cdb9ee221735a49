package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.w3id.chokepoint.cli.option.VersionProvider;
import org.w3id.chokepoint.error.ChokepointException;
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
        },
        subcommands = {
            ServeCommand.class,
            QueryCommand.class,
            DiagramCommand.class,
            SparqlCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            ExplainCommand.class,
            LinkCommand.class,
            MentionsCommand.class,
            ValidateCommand.class,
            EvidenceCommand.class,
            ExportCommand.class,
            IngestCommand.class,
            StatsCommand.class,
            DiffCommand.class
        })
public final class Chokepoint {

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, ready to execute; tests give it other writers. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Chokepoint())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Chokepoint::report)
                .setCaseInsensitiveEnumValuesAllowed(true);
        Stream.of("query", "diagram")
                .forEach(name -> line.getSubcommands().get(name).setStopAtPositional(true));
        return System.getenv("NO_COLOR") == null
                ? line
                : line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private static int report(Exception failure, CommandLine line, CommandLine.ParseResult result) throws Exception {
        if (failure instanceof ChokepointException known) {
            line.getErr().println(line.getColorScheme().errorText(known.getMessage()));
            return known.code().exitStatus();
        }
        throw failure;
    }
}
