package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher runs the program whatever became of the classes that it keeps for faster starts. */
@Tag("built")
class LauncherFaultsIT {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /** Writes what is no archive, and crashes on any, as Java did once. */
    private static final String CRASHING_JAVA = """
            #!/usr/bin/env bash
            for option; do
                case $option in
                    -XX:AOTCacheOutput=*) echo broken >"${option#*=}" && exit ;;
                    -XX:AOTCache=*) exit 134 ;;
                esac
            done
            exec '%s' "$@"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() throws IOException {
        Files.createSymbolicLink(folder.resolve("queries"), HERE.resolve("queries"));
        Files.copy(HERE.resolve("chokepoint"), folder.resolve("chokepoint"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(folder.resolve("pom.xml"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createSymbolicLink(folder.resolve("src/launcher"), HERE.resolve("src/launcher"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Path jar = BuiltServer.JAR.toAbsolutePath();
        Files.createSymbolicLink(target.resolve("lib"), jar.resolveSibling("lib"));
        Files.copy(jar, target.resolve("chokepoint.jar"));
    }

    private Path javaThatCrashes() throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"25+1\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), CRASHING_JAVA.formatted(BuiltServer.java()));
        assertTrue(java.toFile().setExecutable(true));
        return jdk;
    }

    private int listQueries(Path jdk) throws IOException, InterruptedException {
        ProcessBuilder launcher = new ProcessBuilder(
                        folder.resolve("chokepoint").toString(), "list")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        launcher.environment().put("JAVA_HOME", jdk.toString());
        Process process = launcher.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return process.exitValue();
    }

    @Test
    void archiveThatJavaCrashesOnIsNotKept() throws Exception {
        Path jdk = javaThatCrashes();
        assertEquals(0, listQueries(jdk));
        assertEquals(0, listQueries(jdk));
        assertEquals(0, Files.size(folder.resolve("target/classes-25+1-query.aot")));
    }

    @Test
    void archiveIsMadeAgainForJarOfAnotherTime() throws Exception {
        Path jdk = javaThatCrashes();
        Path archive = folder.resolve("target/classes-25+1-query.aot");
        Path jar = folder.resolve("target/chokepoint.jar");
        assertEquals(0, listQueries(jdk));
        assertEquals(Files.getLastModifiedTime(jar), Files.getLastModifiedTime(archive));
        // A copy of the folder has later files, of which Java would take no archive; its sources are older still.
        Files.setLastModifiedTime(
                jar, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(5)));
        assertEquals(0, listQueries(jdk));
        assertEquals(Files.getLastModifiedTime(jar), Files.getLastModifiedTime(archive));
    }
}
