package org.w3id.chokepoint.cli.option;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that keeps a command from telling what it does; errors are told all the same. */
public final class QuietOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    /** Where the command tells what it does: standard error, or nowhere. */
    public PrintWriter notices() {
        return quiet
                ? new PrintWriter(PrintWriter.nullWriter())
                : command.commandLine().getErr();
    }
}
