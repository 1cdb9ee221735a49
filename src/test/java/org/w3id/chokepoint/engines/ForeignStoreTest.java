package org.w3id.chokepoint.engines;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.Aside;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.StoreAddress;
import org.w3id.chokepoint.release.StoreRelease;

/**
 * Every canned query has the same rows when a store that is not Jena's keeps the graph and is asked over HTTP, but for
 * those that {@code differences.yaml} lists under {@code virtuoso-store}. Virtuoso is asked with
 * {@code -Dvirtuoso=asked} only, as in {@link OtherEnginesTest}.
 */
@Aside
class ForeignStoreTest {
    private static final boolean ASKS_VIRTUOSO =
            System.getProperty("virtuoso", "left out").equals("asked");
    private static final Workspace WORKSPACE = Workspace.of(Path.of("."));

    private static Release local;
    private static Dump dump;
    private static Rdf4jService rdf4j;
    private static Optional<Virtuoso> virtuoso = Optional.empty();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        local = Release.open(WORKSPACE);
        dump = Dump.write(local.graph(), Files.createDirectory(folder.resolve("dump")));
        rdf4j = new Rdf4jService(Rdf4jMemory.load(dump));
        if (ASKS_VIRTUOSO) {
            virtuoso = Optional.of(Virtuoso.load(dump, Files.createDirectory(folder.resolve("virtuoso"))));
        }
    }

    @AfterAll
    static void stop() {
        rdf4j.close();
        virtuoso.ifPresent(Virtuoso::close);
    }

    private static SameAnswers same(String address, Optional<String> union, int digits) {
        return new SameAnswers(local, StoreRelease.open(WORKSPACE, StoreAddress.of(address), union), digits);
    }

    @TestFactory
    Stream<DynamicTest> rdf4jAnswersTheSame() {
        return same(rdf4j.address(), Optional.empty(), 15).ofEveryQuery();
    }

    @Test
    void theWholeIsCounted() {
        same(rdf4j.address(), Optional.empty(), 15).requireWhole();
    }

    @TestFactory
    Stream<DynamicTest> virtuosoAnswersTheSame() {
        assumeTrue(ASKS_VIRTUOSO, "Virtuoso is not asked");
        Virtuoso engine = virtuoso.orElseThrow();
        return same(engine.address(), Optional.of(Virtuoso.UNION), engine.digits())
                .ofEveryQuery(Differences.read().byEngine().get("virtuoso-store"));
    }

    @Test
    void virtuosoIsRecognisedBehindAProxy() {
        assumeTrue(ASKS_VIRTUOSO, "Virtuoso is not asked");
        try (HeaderlessProxy proxy = new HeaderlessProxy(virtuoso.orElseThrow().address())) {
            same(proxy.address(), Optional.of(Virtuoso.UNION), 6);
            assertTrue(lastForm(proxy).contains("define sql:select-option"), lastForm(proxy));
        }
    }

    @Test
    void anotherStoreIsNotTakenForVirtuoso() {
        try (HeaderlessProxy proxy = new HeaderlessProxy(rdf4j.address())) {
            same(proxy.address(), Optional.empty(), 15);
            assertTrue(proxy.forms().stream().noneMatch(form -> form.contains("define")), lastForm(proxy));
        }
    }

    private static String lastForm(HeaderlessProxy proxy) {
        return proxy.forms().get(proxy.forms().size() - 1);
    }
}
