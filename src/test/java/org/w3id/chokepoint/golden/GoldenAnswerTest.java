package org.w3id.chokepoint.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a golden answer lets pass, and what it says of the rest. */
class GoldenAnswerTest {
    private static final Rows GOLDEN = Rows.of("thing,part,sources\na,1,one\na,2,one\nb,1,\"two, of \"\"B\"\"\"\n");
    private static final Scope WHOLE = new Scope(List.of(), List.of(), List.of(), false, false);

    @TempDir
    private Path folder;

    @Test
    void csvIsWrittenAsItWasRead() {
        assertEquals(List.of("b", "1", "two, of \"B\""), GOLDEN.rows().get(2));
        assertEquals(GOLDEN, Rows.of(GOLDEN.csv()));
    }

    @Test
    void wholeAnswerMayNotGrow() {
        assertEquals(List.of(), differences(WHOLE, GOLDEN.csv()));
        assertEquals(List.of("unexpected: c,1,new\n"), differences(WHOLE, GOLDEN.csv() + "c,1,new\n"));
    }

    @Test
    void wholeAnswerKeepsItsOrder() {
        assertEquals(
                1,
                differences(WHOLE, "thing,part,sources\na,2,one\na,1,one\nb,1,\"two, of \"\"B\"\"\"\n")
                        .size());
    }

    @Test
    void otherThingsMayComeButNothingMoreAboutTheSame() {
        assertEquals(List.of(), differences(about("thing"), GOLDEN.csv() + "c,1,new\n"));
        String message = differences(about("thing"), GOLDEN.csv() + "a,3,new\n").get(0);
        assertTrue(message.startsWith("about [a]") && message.contains("a,3,new"), message);
    }

    @Test
    void thingMayLeaveOnlyWhereTheScopeSaysSo() {
        String without = "thing,part,sources\na,1,one\na,2,one\n";
        assertTrue(differences(about("thing"), without).get(0).contains("nothing"));
        Scope leaving = new Scope(List.of("thing"), List.of(), List.of(), true, false);
        assertEquals(List.of(), differences(leaving, without));
    }

    @Test
    void growingColumnMayGrowButNotShrink() {
        Scope scope = new Scope(List.of("thing"), List.of("part", "sources"), List.of(), false, false);
        Rows golden = Rows.of("thing,part,sources\na,2,one; two\n");
        assertEquals(List.of(), golden(golden, scope, "thing,part,sources\na,10,one; other; two\n"));
        assertEquals(
                1, golden(golden, scope, "thing,part,sources\na,1,one; two\n").size());
        assertEquals(1, golden(golden, scope, "thing,part,sources\na,2,two\n").size());
    }

    @Test
    void frozenRowsTellWhatIsSaidOtherwise() {
        FrozenRows frozen =
                FrozenRows.read(FrozenRows.of(GOLDEN, about("thing")).text());
        assertEquals(List.of(), frozen.differences(Rows.of(GOLDEN.csv() + "c,1,new\n"), about("thing")));
        List<String> differences = frozen.differences(Rows.of("thing,part,sources\na,1,one\n"), about("thing"));
        assertTrue(differences.get(0).contains("a,1,one"), differences.toString());
        assertTrue(differences.get(1).contains("about 1 thing"), differences.toString());
    }

    @Test
    void frozenRowsAreBlindToCountsThatNewSourcesChange() {
        Scope scope = new Scope(List.of("thing"), List.of("sources"), List.of("part"), false, true);
        FrozenRows frozen = FrozenRows.read(FrozenRows.of(GOLDEN, scope).text());
        String changed = GOLDEN.csv().replaceAll("(?m),\\d+,.*$", ",99,other");
        assertNotEquals(GOLDEN.csv(), changed);
        assertEquals(List.of(), frozen.differences(Rows.of(changed), scope));
    }

    @Test
    void renewingKeepsWhatTheFileIsAbout() {
        GoldenFiles files =
                new GoldenFiles(folder, "q", new Scope(List.of("thing"), List.of(), List.of(), false, true));
        files.renew(Rows.of("thing\na\n"));
        Rows later = Rows.of("thing\na\nb\n");
        files.renew(later);
        assertEquals("thing\na\n", files.golden().csv());
        assertEquals(List.of(), files.differences(later));
        assertEquals(1, files.differences(Rows.of("thing\na\n")).size());
    }

    private static List<String> differences(Scope scope, String answer) {
        return golden(GOLDEN, scope, answer);
    }

    private static List<String> golden(Rows golden, Scope scope, String answer) {
        return new GoldenAnswer(golden, scope).differences(Rows.of(answer));
    }

    private static Scope about(String column) {
        return new Scope(List.of(column), List.of(), List.of(), false, false);
    }
}
