package org.w3id.chokepoint.query.engine;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on every pair of odd terms, as Jena answers them. */
class SameConditionsTest {
    private static final String PAIRS = "SELECT ?n ?m { ?s :v ?a ; :n ?n . ?t :v ?b ; :n ?m FILTER(%s) }";
    private static final String EACH = "SELECT ?n { ?s :v ?a ; :n ?n FILTER(%s) }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a = ?b",
                "?a != ?b",
                "?a < ?b",
                "?a <= ?b",
                "?a > ?b",
                "?a >= ?b",
                "!(?a = ?b)",
                "!(?a < ?b)",
                "!(?a >= ?b)",
                "sameTerm(?a, ?b)",
                "?a = ?b || ?a < ?b",
                "?a <= ?b && ?b <= ?a",
                "?a IN (?b, 1)",
                "?a NOT IN (?b, 1)",
                "COALESCE(?a < ?b, ?n < ?m)",
                "IF(?a = ?b, ?n = ?m, false)",
                "?a + 0 = ?b",
                "STR(?a) = STR(?b)",
                "DATATYPE(?a) = DATATYPE(?b) && ?a != ?b",
                "langMatches(LANG(?a), LANG(?b))"
            })
    void pairsAreThoseOfJena(String condition) {
        SmallGraphs.assertSame(SmallGraphs.ODD, PAIRS.formatted(condition));
    }

    /** A constant that the release holds, one that it does not, and one of each type. */
    static Stream<String> comparisons() {
        return Stream.of(
                        "1",
                        "1.00",
                        "3",
                        "'a'",
                        "'a'@en",
                        "'a'@fr",
                        "true",
                        ":a",
                        ":absent",
                        "'2020-01-01'^^xsd:date",
                        "'2020-01-01Z'^^xsd:date",
                        "'2021-06-01'^^xsd:date",
                        "'2020-01-01T00:00:00Z'^^xsd:dateTime",
                        "'NaN'^^xsd:double",
                        "'0.1'^^xsd:float",
                        "'x'^^:type",
                        "'z'^^:type",
                        "''",
                        "'𝒳'",
                        "'PT24H'^^xsd:duration")
                .flatMap(constant -> Stream.of("?a = %s", "?a != %s", "?a < %s", "%s <= ?a", "?a > %s", "?a IN (%s)")
                        .map(form -> form.formatted(constant)));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void termsThatCompareWithAConstantAreThoseOfJena(String condition) {
        SmallGraphs.assertSame(SmallGraphs.ODD, EACH.formatted(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a",
                "!?a",
                "!!?a",
                "!(!?a || ?a = 1)",
                "?a && ?n < 9",
                "?n < 9 || ?a",
                "BOUND(?a)",
                "BOUND(?nowhere)",
                "!BOUND(?nowhere) && ?nowhere = 1",
                "?nowhere = 1 || ?a = 1",
                "?nowhere = ?nowhere",
                "?a = ?a",
                "?a <= ?a",
                "ISNUMERIC(?a) && ?a * 2 > ?a",
                "ISIRI(?a) || ISBLANK(?a)",
                "REGEX(?a, '^A$', 'i')",
                "CONTAINS(?a, '\\u0301')",
                "STRLEN(?a) = 1",
                "STRLEN(STR(?a)) = 2",
                "UCASE(?a) = 'A'@en",
                "YEAR(?a) = 2020",
                "MONTH(?a) > 1",
                "TZ(?a) = 'Z'",
                "LANG(?a) = 'zh'",
                "LANG(?a) = ''",
                "DATATYPE(?a) = xsd:integer",
                "xsd:integer(?a) = 1",
                "xsd:date(?a) > '2019-12-31'^^xsd:date",
                "xsd:boolean(?a)",
                "ABS(?a) = 7.25",
                "ROUND(?a) = 0",
                "?a / 0 = 1",
                "1 / ?a > 0",
                "STRDT(?a, xsd:integer) = 1",
                "STRLANG(?a, 'en') = 'a'@en",
                "IRI(STR(?a)) = :a",
                "EXISTS { :all :has ?a FILTER(?a = 1) }",
                "NOT EXISTS { ?x :v ?a FILTER(?x != ?s) }",
                "EXISTS { ?x :v ?y FILTER(?y = ?a && ?x != ?s) }",
                "COALESCE(?nowhere, ?a, false)",
                "IF(?a, ?n < 20, ?n > 40)",
                "1 = 1 && ?n = 4",
                "RAND() < 2 && ?n = 4",
                "NOW() > '2020-01-01T00:00:00Z'^^xsd:dateTime && ?n = 4"
            })
    void termsThatPassAreThoseOfJena(String condition) {
        SmallGraphs.assertSame(SmallGraphs.ODD, EACH.formatted(condition));
    }

    /** Each expression as a new value, and an error as none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a + 1",
                "?a - ?n",
                "-?a",
                "?a * ?a",
                "?a / 3",
                "CONCAT('<', STR(?a), '>')",
                "SUBSTR(?a, 1, 1)",
                "UCASE(?a)",
                "xsd:double(?a)",
                "xsd:decimal(?a)",
                "xsd:string(?a)",
                "xsd:dateTime(?a)",
                "LANG(?a)",
                "DATATYPE(?a)",
                "MD5(?a)",
                "ENCODE_FOR_URI(?a)",
                "?a < 1",
                "BOUND(?a)",
                "STRBEFORE(?a, 'a')",
                "REPLACE(?a, '.', 'z')",
                "IF(?a, 1, 2)",
                "COALESCE(?a + 1, ?a)",
                "CEIL(?a)",
                "TIMEZONE(?a)",
                "TZ(?a)",
                "HOURS(?a)",
                "MINUTES(?a)",
                "'P1Y'^^xsd:duration / ?a",
                "?a - 'PT1H'^^xsd:duration",
                "?a * 'PT1H'^^xsd:dayTimeDuration",
                "SECONDS(?a)",
                "?a",
                "?nowhere",
                "EXISTS { ?x :has ?a }"
            })
    void valuesAreThoseOfJena(String expression) {
        SmallGraphs.assertSame(
                SmallGraphs.ODD,
                "SELECT ?n ?made { ?s :v ?a ; :n ?n FILTER(!ISBLANK(?a)) BIND(" + expression + " AS ?made) }");
    }
}
