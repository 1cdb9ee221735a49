package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** The verdicts on exports are right on listed questions, and equal those of the rules written a second time by hand. */
class ExportVerdictsTest {
    private static final Path FOLDER = Path.of("src/test/resources/export");
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final String READINGS = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            SELECT ?chip (GROUP_CONCAT(?each) AS ?seen) {
              { SELECT DISTINCT ?chip ?each {
                ?item a cp:Chip . ?reading cp:readsItem ?item ; ?how ?rule FILTER(?how IN (cp:meetsRule, cp:mayMeetRule))
                FILTER(EXISTS { ?rule cp:freesFrom ?duty } || EXISTS { ?rule cp:hasMeasureKind ?kind FILTER(?kind IN (cp:exportLicensing, cp:exportBan)) })
                BIND(EXISTS { ?rule cp:isImposedBy ?country . ?item cp:isSubjectToLawOf ?country } AS ?subject)
                BIND(CONCAT(STRAFTER(STR(?reading), "--"), STR(?how), STR(?rule), STR(?subject)) AS ?each)
                BIND(STRAFTER(STR(?item), "/id/") AS ?chip)
              } ORDER BY ?each }
            } GROUP BY ?chip
            """;
    private static final Map<String, String> SIGHT = sight();
    private static final List<Chip> CHIPS =
            ChipsInGraph.of(RELEASE.graph().dataset()).chips().toList();
    private static final Map<String, String> KNOWN = new HashMap<>();

    private static final List<String> DAYS = List.of(
            "2022-10-01",
            "2022-11-01",
            "2023-02-01",
            "2023-11-16",
            "2023-11-17",
            "2024-04-03",
            "2024-05-01",
            "2025-02-01",
            "2025-04-15",
            "2025-06-01",
            "2026-03-01",
            "2026-11-01");
    private static final List<String> PLACES =
            List.of("china", "hong-kong", "macao", "russia", "vietnam", "united-arab-emirates", "malaysia", "germany");

    @TestFactory
    Stream<DynamicTest> listedAnswersAreRight() throws IOException {
        return rows("right-answers.csv")
                .map(line -> line.split(",", -1))
                .map(cells -> dynamicTest(
                        String.join(" ", cells),
                        () -> assertEquals(String.join(",", cells[4], cells[5], cells[6]), listed(cells))));
    }

    @TestFactory
    Stream<DynamicTest> everyChipIsJudgedAsByHand() throws IOException {
        RulesByHand rules = RulesByHand.read(FOLDER);
        return CHIPS.stream()
                .map(chip -> dynamicTest(chip.id(), () -> assertEquals(List.of(), differences(chip, rules))));
    }

    /** The days stand before and after those on which the rule on end uses and exception ACM begin. */
    @TestFactory
    Stream<DynamicTest> everyEndUseIsJudgedAsByHand() throws IOException {
        RulesByHand rules = RulesByHand.read(FOLDER);
        List<String> days = List.of("2022-10-15", "2022-12-01", "2023-02-01", "2025-01-12", "2025-02-01");
        return CHIPS.stream()
                .map(chip -> dynamicTest(chip.id(), () -> {
                    Stream<Case> cases = days.stream()
                            .flatMap(day -> PLACES.stream().flatMap(place -> Stream.of("supercomputerUse", "chipSupply")
                                    .map(use -> new Case(chip, day, place, use))));
                    assertEquals(List.of(), differences(cases, rules));
                }));
    }

    private static List<String> differences(Chip chip, RulesByHand rules) {
        return differences(
                DAYS.stream().flatMap(day -> PLACES.stream().map(place -> new Case(chip, day, place))), rules);
    }

    private static List<String> differences(Stream<Case> cases, RulesByHand rules) {
        return cases.flatMap(asked -> difference(asked, rules).stream()).toList();
    }

    private static Optional<String> difference(Case asked, RulesByHand rules) {
        String byHand = rules.verdict(asked, true) + " / " + rules.verdict(asked, false);
        String derived = derived(asked);
        return byHand.equals(derived)
                ? Optional.empty()
                : Optional.of("%s %s: %s by hand, %s derived".formatted(asked.day(), asked.place(), byHand, derived));
    }

    private static String listed(String[] cells) {
        Map<String, List<String>> arguments = new HashMap<>(
                Map.of("item", List.of(cells[0]), "destination", List.of(cells[1]), "asOf", List.of(cells[3])));
        Map.of("party", cells[2], "endUse", cells[8]).forEach((name, value) -> {
            if (!value.isEmpty()) {
                arguments.put(name, List.of(value));
            }
        });
        Binding verdict = verdict(arguments);
        Var rule = Var.alloc("rule");
        String decides = verdict.contains(rule) ? verdict.get(rule).getURI().replaceFirst("^.*/", "") : "";
        return String.join(",", text(verdict, "byText"), text(verdict, "inPractice"), decides);
    }

    /** Chips that every rule sees in the same way, in the same law, are asked about once for each day and place. */
    private static String derived(Case asked) {
        String key = SIGHT.get(asked.chip().id()) + " " + asked.day() + " " + asked.place() + " " + asked.use();
        return KNOWN.computeIfAbsent(key, unknown -> asked(asked));
    }

    private static String asked(Case asked) {
        Binding verdict = verdict(Map.of(
                "item", List.of(asked.chip().id()),
                "destination", List.of(asked.place()),
                "endUse", List.of(asked.use()),
                "asOf", List.of(asked.day())));
        return text(verdict, "byText").replaceFirst(":.*", "") + " / "
                + text(verdict, "inPractice").replaceFirst(":.*", "");
    }

    private static Map<String, String> sight() {
        Answer answer = RELEASE.runner(Duration.ofSeconds(30)).run(QueryFactory.create(READINGS));
        return ((Answer.Rows) answer)
                .bindings().stream().collect(Collectors.toMap(row -> text(row, "chip"), row -> text(row, "seen")));
    }

    private static Binding verdict(Map<String, List<String>> arguments) {
        Answer answer = RELEASE.runner(Duration.ofSeconds(30))
                .run(RELEASE.catalog().get("may-it-be-exported"), arguments, RowRange.ALL);
        return ((Answer.Rows) answer).bindings().get(0);
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }

    private static Stream<String> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1);
    }
}
