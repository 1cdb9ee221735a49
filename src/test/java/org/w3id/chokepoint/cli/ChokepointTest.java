package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** Which commands are made, and how several run in one process. */
class ChokepointTest {

    @Test
    void onlyTheCommandThatIsCalledIsMade() {
        assertEquals(
                Set.of("stats"),
                Chokepoint.commandLine("stats", "--help").getSubcommands().keySet());
    }

    @Test
    void helpShowsAllCommands() {
        Execution run = Execution.of("--help");
        assertEquals(0, run.status());
        Set.of("serve", "query", "diagram", "export")
                .forEach(name -> assertTrue(run.out().contains("  " + name), name));
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThatThereAre() {
        Execution run = Execution.of("stat");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("stats"), run.err());
    }

    @Test
    void rehearsalRunsEachLineWhateverTheOneBeforeReturned(@TempDir Path folder) {
        SmallWorkspace workspace =
                new SmallWorkspace(folder).turtle("data/entities/dogs.ttl", "id:rex a cp:Dog ; rdfs:label 'Rex'@en .");
        Path copy = folder.resolve("copy.nt");
        Rehearsal.main(new String[] {
            "query no-such-query --workspace " + folder, "export " + copy + " --workspace " + workspace.root()
        });
        assertTrue(copy.toFile().length() > 0);
    }
}
