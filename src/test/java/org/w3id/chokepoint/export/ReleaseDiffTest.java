package org.w3id.chokepoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** What two exports of one graph say of its changes. */
class ReleaseDiffTest {

    @TempDir
    private Path folder;

    private SmallWorkspace older;
    private SmallWorkspace newer;

    @BeforeEach
    void writeWorkspaces() {
        String label = "cp:Dog a owl:Class ; rdfs:label 'dog'@en .";
        older = new SmallWorkspace(folder.resolve("older"))
                .turtle("ontology/a.ttl", label)
                .turtle("data/sources/news.ttl", "id:rex cp:age 3 . id:tom cp:age 9 .");
        newer = new SmallWorkspace(folder.resolve("newer"))
                .turtle("ontology/a.ttl", label.replace("dog", "hound"))
                .turtle("data/sources/news.ttl", "id:rex cp:age 4 . id:ann cp:age 1 .");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "nq", "trig.gz", "jsonld"})
    void changesAreListedByEntityFactsApartFromModelling(String extension) {
        assertEquals(
                List.of(
                        "facts added ann +1 -0",
                        "facts changed rex +1 -1",
                        "facts removed tom +0 -1",
                        "modelling changed ontology#Dog +1 -1"),
                changes(export(older, extension), export(newer, extension)));
    }

    @Test
    void sameDatasetHasNoChanges() {
        assertEquals(List.of(), changes(export(older, "nq"), export(older, "trig")));
    }

    @Test
    void missingFileIsNamed() {
        ChokepointException failure = assertThrows(
                ChokepointException.class, () -> ReleaseDiff.of(folder.resolve("no.trig"), export(older, "trig")));
        assertEquals(ErrorCode.UNREADABLE_FILE, failure.code());
    }

    private static Path export(SmallWorkspace workspace, String extension) {
        Path file = workspace.root().resolve("graph." + extension);
        new Exporter(workspace.load()).write(file);
        return file;
    }

    private static List<String> changes(Path before, Path after) {
        return ReleaseDiff.of(before, after).rows().bindings().stream()
                .map(ReleaseDiffTest::line)
                .collect(Collectors.toList());
    }

    private static String line(Binding row) {
        String entity = row.get(Var.alloc("entity")).getURI().replaceFirst("^https://w3id.org/chokepoint/(id/)?", "");
        return "%s %s %s +%s -%s"
                .formatted(
                        value(row, "area"), value(row, "change"), entity, value(row, "added"), value(row, "removed"));
    }

    private static String value(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }
}
