package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code build}: compiles the workspace, so that all later commands open at once. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        header = {
            "Compile the workspace into a release; every other command does so when a file has changed.",
            "",
            "Examples:",
            "  chokepoint build",
            "  chokepoint build --workspace DIR --quiet",
            ""
        })
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private QuietOption quiet;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        PrintWriter err = quiet.notices();
        ReleaseCache cache = workspace.cache().withProgress(err::println);
        Release release = Release.open(workspace.workspace(), cache);
        int triples = release.graph().dataset().getDefaultGraph().size();
        Optional<Path> file = cache.file(workspace.workspace());
        err.println(file.map(path -> "%d triples in %s (%d bytes)".formatted(triples, path, size(path)))
                .orElse("%d triples, kept nowhere".formatted(triples)));
        return 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
