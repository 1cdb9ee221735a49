package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Small datasets to be asked by the engine and by Jena. */
final class SmallGraphs {
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Few things in three graphs, joined to circles. */
    static final Evaluators CIRCLES =
            Evaluators.of(RDFParser.fromString("""
                    PREFIX : <urn:test:>
                    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                    GRAPH :one { :a :p 1, 1.0, "1"^^xsd:double ; :next :b . :b :p 2 ; :next :c . :c :name "c", "c"@en . }
                    GRAPH :two { :a :p 1 ; :next :b . :c :next :a ; :day "2020-01-01"^^xsd:date . :d :next :d }
                    GRAPH :three { :d :p "NaN"^^xsd:double, -0.0e0 ; :day "2020-01-01Z"^^xsd:date ; :made [ :p 3 ] }
                    """, Lang.TRIG).toDatasetGraph());

    /** Terms that are alike, or have no order, or are none of their type; one for each thing, and all for one. */
    static final Evaluators ODD = odd(
            "1",
            "01",
            "1.0",
            "1e0",
            "2",
            "-0.0e0",
            "0",
            "0.10",
            "1.5e300",
            "-7.25",
            "123456789012345678901234567890",
            "\"NaN\"^^xsd:double",
            "\"INF\"^^xsd:double",
            "\"-INF\"^^xsd:double",
            "\"0.1\"^^xsd:float",
            "\"x\"^^xsd:integer",
            "\"\"",
            "\"a\"",
            "\"A\"",
            "\"a\"@en",
            "\"a\"@EN-gb",
            "\"a\"@zh",
            "\"华为\"",
            "\"𝒳\"",
            "\"\uFFFD\"",
            "\"e\u0301\"",
            "\"é\"",
            "true",
            "false",
            "\"1\"^^xsd:boolean",
            "\"x\"^^:type",
            "\"y\"^^:type",
            "\"2020-01-01\"^^xsd:date",
            "\"2020-01-01Z\"^^xsd:date",
            "\"2020-01-01+14:00\"^^xsd:date",
            "\"2020-02-30\"^^xsd:date",
            "\"-0044-03-15\"^^xsd:date",
            "\"12020-01-01\"^^xsd:date",
            "\"2020\"^^xsd:gYear",
            "\"2020-01\"^^xsd:gYearMonth",
            "\"2020-01-01T00:00:00\"^^xsd:dateTime",
            "\"2020-01-01T00:00:00Z\"^^xsd:dateTime",
            "\"2020-01-01T14:00:00+14:00\"^^xsd:dateTime",
            "\"2020-01-01T00:00:00.0001Z\"^^xsd:dateTime",
            "\"P1Y\"^^xsd:duration",
            "\"PT24H\"^^xsd:dayTimeDuration",
            "\"12:00:00\"^^xsd:time",
            ":a",
            ":b",
            "<urn:test:ü>",
            "[]");

    private SmallGraphs() {}

    private static Evaluators odd(String... terms) {
        StringBuilder data =
                new StringBuilder("PREFIX : <urn:test:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n");
        for (int n = 0; n < terms.length; n++) {
            data.append(":odd { :t%1$d :v %2$s ; :n %1$d . :all :has %2$s }\n".formatted(n, terms[n]));
        }
        return Evaluators.of(RDFParser.fromString(data.toString(), Lang.TRIG).toDatasetGraph());
    }

    static Query query(String text) {
        return QueryFactory.create("PREFIX : <urn:test:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + text);
    }

    static List<Map<String, Node>> ofJena(Evaluators both, String text) {
        return both.askJena(query(text), both.memory(), LONG);
    }

    /** The engine takes the query itself, and gives the rows that Jena gives. */
    static void assertSame(Evaluators both, String text) {
        assertEquals(Optional.empty(), both.refusal(query(text)), text);
        assertEquals(
                Optional.empty(), Difference.between(query(text), ofJena(both, text), both.ask(query(text))), text);
    }
}
