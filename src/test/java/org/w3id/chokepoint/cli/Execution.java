package org.w3id.chokepoint.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * One run of the program.
 *
 * @param status what it returned
 * @param out what it printed as data
 * @param err what it said
 */
record Execution(int status, String out, String err) {

    static Execution of(String... arguments) {
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine line =
                    Chokepoint.commandLine(arguments).setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            int status = line.execute(arguments);
            return new Execution(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }
}
