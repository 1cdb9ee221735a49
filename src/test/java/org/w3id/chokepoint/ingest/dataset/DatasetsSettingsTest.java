package org.w3id.chokepoint.ingest.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/** What the settings of an import say, and that nothing in them is passed over. */
class DatasetsSettingsTest {
    private static final String MAPPING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";

    @TempDir
    private Path root;

    @Test
    void columnsAreNamedInEveryWay() {
        Dataset dataset = dataset("""
                inputs:
                  - name: firms
                    match: "firms*.csv"
                    format: CSV
                    mapping: firms.rq
                    columns: &columns
                      one: One
                      two: [Two, "Number two"]
                      three: {from: [Three], required: true, list: ";"}
                      year: 2020
                      share: [0.5, true]
                    ignore: Remark
                  - {name: other, match: [a.csv, b.csv], format: csv, key: one, columns: {<<: *columns, four: Four}}
                uses: [codes]
                translate:
                  verdicts: {yes please: accept, nothing: ""}
                """);
        List<Column> columns = dataset.inputs().get(0).columns().columns();
        assertEquals(
                List.of(
                        new Column("one", List.of("One"), false, Optional.empty()),
                        new Column("two", List.of("Two", "Number two"), false, Optional.empty()),
                        new Column("three", List.of("Three"), true, Optional.of(";")),
                        new Column("year", List.of("2020"), false, Optional.empty()),
                        new Column("share", List.of("0.5", "true"), false, Optional.empty())),
                columns);
        assertEquals(Set.of("Remark"), dataset.inputs().get(0).columns().ignored());
        assertEquals(6, dataset.inputs().get(1).columns().columns().size());
        assertEquals(Optional.of("one"), dataset.inputs().get(1).key());
        assertEquals(
                Map.of("yes please", "accept", "nothing", ""),
                dataset.translations().get("verdicts"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colums: {}                                                          | has the unknown setting 'colums'; there are [inputs, name,
            inputs: [{name: a, match: [x], format: csv, key: k, maping: m}]     | a: has the unknown setting 'maping'
            inputs: [{name: a, match: [x], format: csv, key: k, columns: {c: {form: C}}}] | column c: has the unknown setting 'form'; there are [from, list, required]
            inputs: [{match: [x], format: csv, key: k}]                         | inputs: an input has no name
            inputs: [{name: a, match: [x], format: xls, key: k}]                | a: format 'xls' is none
            inputs: [{name: a, match: [x], key: k}]                             | a: format '' is none
            inputs: [{name: a, format: csv, key: k}]                            | a: has no names of files (match)
            inputs: [{name: a, match: [x], format: csv}]                        | a: has no names of files (match), or neither
            inputs: [{name: a                                                   | while parsing a flow mapping
            {uses: [], uses: []}                                                | found duplicate key uses
            """)
    void settingThatIsNotUnderstoodIsRefusedWithItsPlace(String settings, String told) {
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> dataset(settings));
        assertEquals(ErrorCode.INVALID_INPUT, refusal.code());
        assertTrue(refusal.getMessage().contains("data/imports/firms/import.yaml"), refusal.getMessage());
        assertTrue(refusal.detail().contains(told), refusal.detail());
        assertEquals("compare with the import.yaml of another dataset", refusal.remedy());
    }

    @Test
    void missingMappingIsNamed() {
        ChokepointException refusal = assertThrows(
                ChokepointException.class,
                () -> dataset("inputs: [{name: a, match: [x], format: csv, mapping: none.rq}]"));
        assertEquals(ErrorCode.UNREADABLE_FILE, refusal.code());
        assertTrue(refusal.what().startsWith("there is no ") && refusal.what().endsWith("none.rq"), refusal.what());
    }

    @Test
    void nameMayDifferFromTheFolderButNotTwice() {
        SmallWorkspace workspace = new SmallWorkspace(root)
                .file("data/imports/one/import.yaml", "name: firms\ninputs: []\n")
                .file("data/imports/two/import.yaml", "inputs: []\n");
        assertEquals(Set.of("firms", "two"), Datasets.names(Workspace.of(root)));
        workspace.file("data/imports/two/import.yaml", "name: firms\n");
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> Datasets.names(Workspace.of(root)));
        assertEquals(ErrorCode.DUPLICATE_NAME, refusal.code());
        assertTrue(refusal.getMessage().contains("data/imports/one/import.yaml"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"codes, 'use one of firms, two'", "FIRMS, 'use one of firms, two'"})
    void unknownDatasetIsToldTheOthers(String name, String remedy) {
        new SmallWorkspace(root)
                .file("data/imports/firms/import.yaml", "inputs: []\n")
                .file("data/imports/two/import.yaml", "inputs: []\n");
        ChokepointException refusal =
                assertThrows(ChokepointException.class, () -> Datasets.find(Workspace.of(root), name));
        assertEquals(remedy, refusal.remedy());
    }

    @Test
    void workspaceWithoutImportsSaysHowToBegin() {
        new SmallWorkspace(root);
        ChokepointException refusal =
                assertThrows(ChokepointException.class, () -> Datasets.find(Workspace.of(root), "firms"));
        assertEquals("write data/imports/firms/import.yaml first", refusal.remedy());
    }

    private Dataset dataset(String settings) {
        new SmallWorkspace(root)
                .file("data/imports/firms/firms.rq", MAPPING)
                .file("data/imports/firms/import.yaml", settings);
        return Datasets.find(Workspace.of(root), "firms");
    }
}
