package org.w3id.chokepoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.chokepoint.graph.Workspace;

/** Runs the program as a process of its own, which a test can kill. */
public final class ProgramProcess {

    private ProgramProcess() {}

    /**
     * @param folder takes what the program prints, in {@code output}, and its cache
     * @param arguments the command and what follows it
     */
    public static Process start(Path folder, Workspace workspace, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.w3id.chokepoint.cli.Chokepoint");
        builder.command().addAll(List.of(arguments));
        builder.command().addAll(List.of("--workspace", workspace.root().toString()));
        builder.environment().put("CHOKEPOINT_CACHE", cache(folder).toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Where such a program keeps releases. */
    public static Path cache(Path folder) {
        return folder.resolve("cache/chokepoint");
    }
}
