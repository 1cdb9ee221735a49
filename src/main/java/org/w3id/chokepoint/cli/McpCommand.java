package org.w3id.chokepoint.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.StandardOutput;
import org.w3id.chokepoint.cli.option.TimeLimitOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.mcp.McpServer;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mcp}: answers an assistant on standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        header = {
            "Offer the canned queries and diagrams to an assistant, as tools of the Model Context Protocol.",
            "",
            "It reads messages from standard input and answers on standard output, one a line, until the input ends.",
            "A server started with `serve` answers the same messages at /mcp.",
            "",
            "Examples:",
            "  chokepoint mcp",
            ""
        })
final class McpCommand implements Callable<Integer> {

    @Mixin
    private TimeLimitOption timeLimit;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        Release release = workspace.open();
        McpServer server = new McpServer(release, release.runner(timeLimit.duration()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // One character a byte, so that the server sees the bytes as they came.
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .forEach(line -> server.answer(line).ifPresent(out::println));
        StandardOutput.requireWritten();
        return 0;
    }
}
