package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;
import org.w3id.chokepoint.graph.tdb.TdbGraph;

/** What is no whole database of this program is refused in words. */
class OpenedDatabaseTest {
    @TempDir
    private Path folder;

    private Path database() {
        return folder.resolve("database");
    }

    private void build() {
        DatasetGraph release = new SmallWorkspace(folder.resolve("workspace"))
                .turtle("data/sources/one.ttl", "id:a rdfs:label \"A\"@en .\n")
                .open()
                .graph()
                .dataset();
        new DatabaseBuilder(release, new DatabaseFolder(database()), step -> {}).run();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(database(), "mine");
        ChokepointException built = assertThrows(ChokepointException.class, this::build);
        assertTrue(built.getMessage().contains("is a file"), built.getMessage());
        assertOpenFails("is no folder");
    }

    @ParameterizedTest
    @CsvSource({"missing, is not there", "empty, holds no TDB2 database", "states, holds no TDB2 database"})
    void whatIsNoDatabaseIsToldOf(String kind, String words) throws IOException {
        if (!kind.equals("missing")) {
            Files.createDirectories(
                    kind.equals("empty") ? database() : database().resolve("Data-0001"));
        }
        assertOpenFails(words);
        assertEquals(kind.equals("missing"), Files.notExists(database()));
    }

    /** As the loader of Jena leaves it when it is given quads alone. */
    @Test
    void aDatabaseWithoutTheUnionIsRefused() throws IOException {
        makeOther(database());
        assertOpenFails("is not the union of its named graphs");
        assertOpenFails("is not the union of its named graphs");
    }

    /** A database that this program did not make. */
    static void makeOther(Path folder) throws IOException {
        Files.createDirectories(folder);
        DatasetGraph other = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        Txn.executeWrite(other, () -> other.add(SSE.parseQuad("(<urn:g> <urn:a> <urn:b> <urn:c>)")));
        TDBInternal.expel(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPO.bpt", "SPO.dat", "GSPO.dat", "nodes.dat", "nodes-data.obj"})
    void aFileThatIsEmptyIsToldOf(String name) throws IOException {
        build();
        Files.write(database().resolve("Data-0001").resolve(name), new byte[0]);
        assertOpenFails("build it");
    }

    private void assertOpenFails(String words) {
        ChokepointException e = assertThrows(
                ChokepointException.class,
                () -> TdbGraph.open(database(), PrefixMapping.Standard, SmallWorkspace.NAMES));
        assertEquals(ErrorCode.UNREADABLE_FILE, e.code());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertTrue(e.getMessage().contains("build it"), e.getMessage());
    }
}
