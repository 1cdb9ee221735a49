package org.w3id.chokepoint.server.page.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/** A query may name the layouts of its folder and no others, and is refused before anybody opens a page with it. */
class LayoutTest {
    private static final String QUERY = """
            #+ title: Odd
            #+ summary: What is odd?
            %s
            SELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s
            """;

    @TempDir
    private Path root;

    @Test
    void foldersKnowEveryLayout() {
        assertEquals(words(Layout.values()), QueryFolder.PAGES.layouts());
        assertEquals(words(LayoutKind.values()), QueryFolder.DIAGRAMS.layouts());
    }

    private static List<String> words(Enum<?>... layouts) {
        return Arrays.stream(layouts)
                .map(layout -> layout.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAGES    | ''                  | TABLE
            PAGES    | #+ layout: table     | TABLE
            PAGES    | #+ layout: folded    | FOLDED
            PAGES    | #+ layout: sentences | SENTENCES
            PAGES    | #+ layout: lead      | LEAD
            PAGES    | #+ layout: facts     | FACTS
            """)
    void headerNamesTheLayout(QueryFolder folder, String line, Layout layout) {
        assertEquals(layout, Layout.of(read(folder, line).byName().get("odd")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAGES    | #+ layout: heap    | use one of [table, folded, sentences, lead, facts]
            PAGES    | #+ layout: Table   | use one of [table, folded, sentences, lead, facts]
            PAGES    | #+ layout: stress  | use one of [table, folded, sentences, lead, facts]
            DIAGRAMS | #+ layout: table   | use one of [layered, stress, timeline]
            ANSWERS  | #+ layout: table   | use one of [chart, map, timeline]
            CHECKS   | #+ layout: table   | drop it: these queries have none
            """)
    void otherLayoutIsRefusedWithTheFile(QueryFolder folder, String line, String remedy) {
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> read(folder, line));
        assertEquals(ErrorCode.INVALID_QUERY, refusal.code());
        assertEquals(root.resolve(folder.path() + "/odd.rq").toString(), refusal.where());
        assertEquals("names the unknown layout '" + line.substring(11) + "'", refusal.what());
        assertEquals(remedy, refusal.remedy());
    }

    private QueryCatalog read(QueryFolder folder, String line) {
        new SmallWorkspace(root).file(folder.path() + "/odd.rq", QUERY.formatted(line == null ? "" : line));
        return QueryCatalog.read(Workspace.of(root), folder);
    }
}
