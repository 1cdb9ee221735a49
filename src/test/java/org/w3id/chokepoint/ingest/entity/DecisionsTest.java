package org.w3id.chokepoint.ingest.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.ingest.entity.Decisions.Decision;

/** What curators have decided comes back as it was written, and lines that exclude each other are refused. */
class DecisionsTest {
    private static final String HEAD = "name,class,context,candidate,verdict,day,reason\n";
    private static final Question STAR = new Question("Star", "Company", "isBasedIn china");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("decisions.csv");
    }

    @Test
    void noFileIsNoDecision() {
        assertEquals(List.of(), Decisions.read(file).all());
    }

    @ParameterizedTest
    @CsvSource({
        "Star, plain",
        "'Star, \"Inc.\"', 'a, b'",
        "'Two\nlines', 'first\r\nsecond'",
        "星科技, 同一地址",
        "' Star ', ' spaces '",
        "'#no comment', '=no formula'"
    })
    void decisionComesBackAsItWasWritten(String name, String reason) {
        Question question = new Question(name, "Company", "isBasedIn china; isBasedIn france");
        Decisions written = new Decisions(List.of()).with(new Decision(question, "star-one", false, DAY, reason));
        written.write(file);
        assertEquals(written, Decisions.read(file));
    }

    @Test
    void orderOfTheDecisionsDoesNotChangeTheFile() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            decisions.add(new Decision(new Question("Star " + at % 7, "Company", ""), "c" + at, false, DAY, "r"));
        }
        decisions.stream()
                .reduce(new Decisions(List.of()), Decisions::with, (one, other) -> other)
                .write(file);
        String forth = Files.readString(file);
        Collections.shuffle(decisions, new Random(1));
        decisions.stream()
                .reduce(new Decisions(List.of()), Decisions::with, (one, other) -> other)
                .write(file);
        assertEquals(forth, Files.readString(file));
    }

    @Test
    void laterDecisionOnACandidateTakesThePlaceOfTheEarlier() {
        Decisions decisions = new Decisions(List.of())
                .with(new Decision(STAR, "star-one", false, DAY, "first look"))
                .with(new Decision(STAR, "star-one", true, DAY.plusDays(1), "second look"));
        assertEquals(1, decisions.all().size());
        assertEquals(Optional.of("star-one"), decisions.accepted(STAR));
        assertFalse(decisions.isRejected(STAR, "star-one"));
    }

    @ParameterizedTest
    @CsvSource({
        "Star, Company, isBasedIn france",
        "Star, Person, isBasedIn china",
        "star, Company, isBasedIn china",
        "Star, Company, ''"
    })
    void decisionHoldsForItsOwnQuestionAlone(String name, String kind, String context) {
        Decisions decisions = new Decisions(List.of()).with(new Decision(STAR, "star-one", true, DAY, "r"));
        assertTrue(decisions.isDecided(STAR));
        assertFalse(decisions.isDecided(new Question(name, kind, context)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            star-one,accept | star-two,accept | accepts 'star-one' for 'Star', and accepts 'star-two'
            star-one,accept | star-one,reject | accepts 'star-one' for 'Star', and rejects 'star-one'
            star-one,reject | star-one,accept | accepts 'star-one' for 'Star', and rejects 'star-one'
            """)
    void decisionsThatExcludeEachOtherAreRefused(String first, String second, String told) throws IOException {
        ChokepointException refusal = refusal(line(first), line(second));
        assertEquals(ErrorCode.INVALID_INPUT, refusal.code());
        assertEquals(file + ": " + told, refusal.detail());
        assertEquals("delete one of the two lines", refusal.remedy());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            star-one,reject | star-two,reject
            star-one,accept | star-two,reject
            star-one,accept | star-one,accept
            """)
    void decisionsThatAgreeAreTaken(String first, String second) throws IOException {
        Files.writeString(file, HEAD + line(first) + line(second));
        assertEquals(2, Decisions.read(file).all().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Star,Company,,one,perhaps,2026-11-28,r  | line 2: verdict 'perhaps' is neither accept nor reject
            Star,Company,,one,Accept,2026-11-28,r   | line 2: verdict 'Accept' is neither
            Star,Company,,one,accept,28.11.2026,r   | line 2: Text '28.11.2026' could not be parsed
            Star,Company,,one,accept,,r             | line 2: Text '' could not be parsed
            Star,Company,,one,accept                | line 2: Index for header 'day' is 5
            """)
    void brokenLineIsNamedWithItsFault(String line, String told) throws IOException {
        ChokepointException refusal = refusal(line + "\n");
        assertEquals(ErrorCode.INVALID_INPUT, refusal.code());
        assertTrue(refusal.getMessage().startsWith(file + " " + told), refusal.getMessage());
        assertTrue(refusal.remedy().contains("a day such as 2026-11-28"), refusal.remedy());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name,class,context,candidate,verdict,reason         | day
            Name,Class,Context,Candidate,Verdict,Day,Reason     | name
            name,class,context,candidate,verdict,day,           | heading
            name,name,context,candidate,verdict,day,reason      | heading
            """)
    void wrongHeadingsAreToldAndNoCrash(String head, String told) throws IOException {
        Files.writeString(file, head + "\nStar,Company,,one,accept,2026-11-28,r\n");
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> Decisions.read(file));
        assertEquals(ErrorCode.INVALID_INPUT, refusal.code());
        assertTrue(refusal.getMessage().contains(told), refusal.getMessage());
    }

    @Test
    void fileOfASpreadsheetIsRead() throws IOException {
        Files.writeString(
                file,
                "\uFEFF" + HEAD.replace("\n", "\r\n") + line("star-one,accept").replace("\n", "\r\n"));
        assertEquals(Optional.of("star-one"), Decisions.read(file).accepted(STAR));
    }

    @Test
    void fileOfAnotherEncodingIsRefused() throws IOException {
        Files.write(
                file,
                (HEAD + "Soci\u00e9t\u00e9,Company,,one,accept,2026-11-28,r\n").getBytes(StandardCharsets.ISO_8859_1));
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> Decisions.read(file));
        assertTrue(refusal.what().contains("in line 2, the byte 0xE9"), refusal.what());
    }

    @Test
    void fileThatCannotBeReplacedStaysWithItsDecisions() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("decisions.csv/full"));
        Decisions decisions = new Decisions(List.of()).with(new Decision(STAR, "star-one", true, DAY, "r"));
        assertEquals(
                ErrorCode.UNWRITABLE_FILE,
                assertThrows(ChokepointException.class, () -> decisions.write(file))
                        .code());
        assertTrue(Files.isDirectory(inTheWay));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count(), "no half a file is left behind");
        }
    }

    private ChokepointException refusal(String... lines) throws IOException {
        Files.writeString(file, HEAD + String.join("", lines));
        return assertThrows(ChokepointException.class, () -> Decisions.read(file));
    }

    private static String line(String candidateAndVerdict) {
        return "Star,Company,isBasedIn china," + candidateAndVerdict + ",2026-11-28,seen\n";
    }
}
