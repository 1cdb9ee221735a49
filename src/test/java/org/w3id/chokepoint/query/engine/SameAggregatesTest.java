package org.w3id.chokepoint.query.engine;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every aggregate over groups of every kind, as Jena has it. */
class SameAggregatesTest {
    private static final String[] AGGREGATES = {
        "COUNT(*)",
        "COUNT(DISTINCT *)",
        "COUNT(?o)",
        "COUNT(DISTINCT ?o)",
        "COUNT(?nowhere)",
        "COUNT(DISTINCT ?nowhere)",
        "COUNT(?o + 1)",
        "COUNT(DISTINCT ?o * 0)",
        "SUM(?o)",
        "SUM(DISTINCT ?o)",
        "AVG(?o)",
        "AVG(DISTINCT ?o)",
        "MIN(?o)",
        "MIN(DISTINCT ?o)",
        "MAX(?o)",
        "MAX(DISTINCT ?o)",
        "SUM(?nowhere)",
        "MIN(?nowhere)",
        "SAMPLE(?nowhere)",
        "GROUP_CONCAT(?nowhere)",
        "GROUP_CONCAT(STR(?low))",
        "GROUP_CONCAT(DISTINCT STR(?low) ; SEPARATOR='')",
        "GROUP_CONCAT(STR(?low) ; SEPARATOR=', \\n')",
        "SAMPLE(?low)",
        "SAMPLE(DISTINCT STR(?low))",
        "SUM(IF(?o > 1, 1, 0))",
        "MAX(STRLEN(STR(?o)))"
    };

    /** No rows; one; numbers of several kinds; values of which some are no numbers; some missing; of one group each. */
    private static final String[] PATTERNS = {
        "{ ?s :absent ?o BIND(1 AS ?low) }",
        "{ :b :p ?o BIND('only' AS ?low) }",
        "{ ?s :p ?o FILTER(?o < 9) BIND(:low AS ?low) }",
        "{ ?s :p|:name|:day ?o BIND('low' AS ?low) FILTER(!ISNUMERIC(?o) || ?o = ?o) }",
        "{ ?s :next ?n OPTIONAL { ?n :p ?o FILTER(?o = 2) } BIND(1.50 AS ?low) }",
        "{ ?s :next ?o BIND(STR(?o) AS ?low) } GROUP BY ?s",
        "{ ?s :p ?o FILTER(?o < 9) BIND('x' AS ?low) } GROUP BY ?s",
        "{ ?s :p ?o FILTER(?o < 9) BIND('x' AS ?low) } GROUP BY (?o > 1 AS ?more)",
        "{ ?s :next ?n OPTIONAL { ?n :p ?o FILTER(?o = 2) } BIND(1 AS ?low) } GROUP BY ?o",
        "{ ?s :next ?n OPTIONAL { ?n :p ?o FILTER(?o = 2) } BIND(1 AS ?low) } GROUP BY ?nowhere",
        "{ ?s :absent ?o BIND(1 AS ?low) } GROUP BY ?s"
    };

    static Stream<String> questions() {
        return Stream.of(PATTERNS).flatMap(pattern -> Stream.of(AGGREGATES)
                .map(aggregate -> "SELECT (" + aggregate + " AS ?total) " + pattern));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void totalIsThatOfJena(String text) {
        SmallGraphs.assertSame(SmallGraphs.CIRCLES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?type (COUNT(*) AS ?n) { :all :has ?o } GROUP BY (DATATYPE(?o) AS ?type)",
                "SELECT ?o (COUNT(*) AS ?n) { ?t :v ?o } GROUP BY ?o",
                "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?t :v ?o }",
                "SELECT (COUNT(DISTINCT STR(?o)) AS ?n) { ?t :v ?o }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?mean) (MIN(?n) AS ?least) (MAX(?n) AS ?most) { ?t :n ?n }",
                "SELECT ?lang (COUNT(?o) AS ?n) { ?t :v ?o } GROUP BY (LANG(?o) AS ?lang) HAVING(COUNT(?o) > 1)",
                "SELECT (COUNT(*) * 2 + MAX(?n) AS ?sum) { ?t :n ?n }",
                "SELECT (MAX(?n) AS ?most) { { SELECT ?k (COUNT(*) AS ?n) { ?t :v ?o } GROUP BY (ISNUMERIC(?o) AS ?k) } }",
                "SELECT ?a ?b (COUNT(*) AS ?n) { ?t :n ?n } GROUP BY (?n > 9 AS ?a) (?n / 0 AS ?b)",
                "SELECT (SUM(?o) AS ?sum) { VALUES ?o { 1 2.5 3e0 } }",
                "SELECT (SUM(?o) AS ?sum) { VALUES ?o { 9223372036854775807 1 } }",
                "SELECT (SUM(?o) AS ?sum) { VALUES ?o { 1 'one' } }",
                "SELECT (AVG(?o) AS ?mean) { VALUES ?o { 1 2 2 } }",
                "SELECT (MIN(?o) AS ?least) (MAX(?o) AS ?most) { VALUES ?o { 'b' 'a' 'C' '' } }",
                "SELECT (MIN(?o) AS ?least) (MAX(?o) AS ?most) { VALUES ?o { 2 UNDEF 10 1.5 } }",
                "SELECT (GROUP_CONCAT(?o) AS ?text) { VALUES ?o { 'a' } }",
                "SELECT (GROUP_CONCAT(DISTINCT ?o ; SEPARATOR='|') AS ?text) { VALUES ?o { 'a' 'a' 'a' } }",
                "SELECT (GROUP_CONCAT(?o ; SEPARATOR='|') AS ?text) { VALUES ?o { '' '' } }",
                "SELECT (GROUP_CONCAT(?o) AS ?text) { VALUES ?o { UNDEF UNDEF } }",
                "SELECT (GROUP_CONCAT(?o) AS ?text) { VALUES ?o { :a } }",
            })
    void totalOfOddTermsIsThatOfJena(String text) {
        SmallGraphs.assertSame(SmallGraphs.ODD, text);
    }
}
