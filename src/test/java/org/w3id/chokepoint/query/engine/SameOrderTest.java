package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in the order of Jena, also where keys are equal, missing or of several types, and parts of them. */
class SameOrderTest {
    private static final List<String> ZONES = List.of("", "Z", "+14:00", "-14:00", "+05:00", "-03:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?n ?a { ?s :v ?a ; :n ?n FILTER(ISNUMERIC(?a) && ?a = ?a) } ORDER BY ?a ?n",
                "SELECT ?n ?a { ?s :v ?a ; :n ?n FILTER(ISNUMERIC(?a) && ?a = ?a) } ORDER BY DESC(?a) DESC(?n)",
                "SELECT ?n ?a { ?s :v ?a ; :n ?n FILTER(LANG(?a) != '') } ORDER BY ?a",
                "SELECT ?n ?a { ?s :v ?a ; :n ?n FILTER(DATATYPE(?a) = xsd:string) } ORDER BY ?a",
                "SELECT ?n ?a { ?s :v ?a ; :n ?n FILTER(DATATYPE(?a) = xsd:string) } ORDER BY DESC(UCASE(?a)) ?n",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY (?n / 0) DESC(?n)",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?nowhere ?n",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY STRLEN(STR(?a)) ?n LIMIT 10",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY DESC(?n) LIMIT 1",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?n LIMIT 0",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?n LIMIT 1000",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?n OFFSET 40",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?n OFFSET 1000",
                "SELECT ?n { ?s :v ?a ; :n ?n } ORDER BY ?n LIMIT 5 OFFSET 45",
                "SELECT ?n ?b { ?s :n ?n OPTIONAL { ?s :v ?b FILTER(ISIRI(?b)) } } ORDER BY ?b ?n",
                "SELECT ?n ?b { ?s :n ?n OPTIONAL { ?s :v ?b FILTER(ISIRI(?b)) } } ORDER BY DESC(?b) ?n LIMIT 7",
                "SELECT DISTINCT ?t { ?s :v ?a BIND(ISNUMERIC(?a) AS ?t) } ORDER BY ?t",
                "SELECT DISTINCT ?l { ?s :v ?a BIND(LANG(?a) AS ?l) } ORDER BY DESC(?l) LIMIT 2",
                "SELECT REDUCED ?l { ?s :v ?a BIND(LANG(?a) AS ?l) } ORDER BY ?l LIMIT 1",
                "SELECT ?n { { SELECT ?n { ?s :n ?n } ORDER BY DESC(?n) LIMIT 3 } FILTER(?n > 1) } ORDER BY ?n",
                "SELECT (COUNT(*) AS ?c) ?k { ?s :v ?a BIND(DATATYPE(?a) AS ?k) } GROUP BY ?k ORDER BY DESC(COUNT(*)) ?k",
                "SELECT ?d ?n { ?s :v ?d ; :n ?n FILTER(DATATYPE(?d) = xsd:date && TZ(?d) = '') } ORDER BY ?d",
                "SELECT ?d ?n { ?s :v ?d ; :n ?n FILTER(DATATYPE(?d) = xsd:dateTime && TZ(?d) != '') } ORDER BY ?d ?n"
            })
    void rowsAreInTheOrderOfJena(String text) {
        SmallGraphs.assertSame(SmallGraphs.ODD, text);
    }

    /** Without an order, any rows will do, but no more and no fewer than there are. */
    @ParameterizedTest
    @CsvSource({
        "LIMIT 0, 0",
        "LIMIT 1, 1",
        "LIMIT 1000000, 51",
        "OFFSET 50, 1",
        "OFFSET 51, 0",
        "OFFSET 9223372036854775807, 0",
        "LIMIT 9223372036854775807 OFFSET 9223372036854775807, 0",
        "LIMIT 5 OFFSET 49, 2"
    })
    void partHasAsManyRowsAsWanted(String part, int rows) {
        int all =
                SmallGraphs.ODD.ask(SmallGraphs.query("SELECT ?n { ?s :n ?n }")).size();
        assertEquals(51, all);
        assertEquals(
                rows,
                SmallGraphs.ODD
                        .ask(SmallGraphs.query("SELECT ?n { ?s :n ?n } " + part))
                        .size());
    }

    /**
     * Times with and without zone have no order that holds for all three of any three of them; of so many Java's own sort
     * notices, and refuses to go on.
     */
    @RepeatedTest(8)
    void termsWithoutAnOrderAreSortedAllTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String values = IntStream.range(0, 600)
                .mapToObj(n -> time(random) + ZONES.get(random.nextInt(ZONES.size())))
                .map(time -> "'%s'^^xsd:%s"
                        .formatted(time, !time.contains("-01-") ? "time" : time.contains("T") ? "dateTime" : "date"))
                .collect(Collectors.joining(" "));
        String text = "SELECT ?d { VALUES ?d { " + values + " } } ORDER BY ?d";
        List<Map<String, Node>> rows = SmallGraphs.ODD.ask(SmallGraphs.query(text));
        assertEquals(600, rows.size());
        assertEquals(rows, SmallGraphs.ODD.ask(SmallGraphs.query(text)));
    }

    private static String time(Random random) {
        String day = "2001-01-%02d".formatted(1 + random.nextInt(3));
        String hour = "%02d:00:00".formatted(random.nextInt(24));
        return List.of(day, hour, day + "T" + hour).get(random.nextInt(3));
    }
}
