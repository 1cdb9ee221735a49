package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.ProgramProcess;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;

/** Real processes that build, two at once or killed at some moment. */
@Aside
class KilledBuildTest {
    private static final int MINUTE = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {300, 900, 1500, 2100})
    void aKilledBuildLeavesTheOldReleaseOrNone(int milliseconds) throws Exception {
        Workspace workspace = workspace();
        Process build = build(workspace);
        build.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        build.destroyForcibly().waitFor();
        ReleaseCache cache = new ReleaseCache(List.of(ProgramProcess.cache(folder)), notice -> {}, step -> {});
        assertEquals(1, Release.open(workspace, cache).catalog().queries().size());
        assertTrue(cache.file(workspace).isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 1500})
    void aKilledServerThatTakesAChangeOverLeavesTheOldReleaseOrTheNew(int milliseconds) throws Exception {
        Workspace workspace = workspace();
        Process server = ProgramProcess.start(folder, workspace, "serve", "--port", "0", "--watch");
        while (!Files.readString(folder.resolve("output")).contains("http://")) {
            assertTrue(server.isAlive(), () -> "ended with " + server.exitValue());
            Thread.sleep(50);
        }
        Files.writeString(
                workspace.root().resolve("data/sources/two.ttl"),
                SmallWorkspace.PREFIXES + "id:b rdfs:label \"B\" .\n");
        server.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        server.destroyForcibly().waitFor();
        ReleaseCache cache = new ReleaseCache(List.of(ProgramProcess.cache(folder)), notice -> {}, step -> {});
        assertEquals(1, Release.open(workspace, cache).catalog().queries().size());
        assertTrue(cache.file(workspace).isPresent());
    }

    @Test
    void twoBuildsAtOnceBothSucceed() throws Exception {
        Workspace workspace = workspace();
        Process one = build(workspace);
        Process other = build(workspace);
        assertTrue(one.waitFor(MINUTE, TimeUnit.SECONDS) && other.waitFor(MINUTE, TimeUnit.SECONDS));
        assertEquals(0, one.exitValue());
        assertEquals(0, other.exitValue());
    }

    private Workspace workspace() {
        return Workspace.of(new SmallWorkspace(folder.resolve("workspace"))
                .turtle("data/sources/one.ttl", "id:a rdfs:label \"A\" .\n")
                .file("queries/answers/all.rq", "#+ title: All\n#+ summary: What?\nSELECT * { ?s ?p ?o } ORDER BY ?s")
                .root());
    }

    private Process build(Workspace workspace) throws IOException {
        return ProgramProcess.start(folder, workspace, "build");
    }
}
