package org.w3id.chokepoint.graph.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A small dataset with every kind of term: languages, numbers of all types, dates with and without time zone. */
final class MixedTerms {
    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String TRIG = """
            :one {
              :a :p "b", "a", "B", "", "日本", "é", "😀" ; :q :b, :c, _:x .
              :b :p "a"@en, "b"@en, "a"@de, "a"@EN-GB ; :q :c .
              _:x :q _:y ; :p 1, 1.0, 1e0, 01, -1, 0, 0.0, 0e0, -0e0, 1e26, 100000000000000000000000000 .
            }
            :two {
              :a :p "b" ; :q :b .
              :c :p "1"^^xsd:float, "NaN"^^xsd:double, "INF"^^xsd:double, "-INF"^^xsd:double, 0.1, 1e-1,
                    "0.1"^^xsd:float, 0.1000000000000000055, "1"^^xsd:byte .
              :c :q true, false, "1"^^xsd:boolean, "2024-01-02"^^xsd:date, "2024-01-02Z"^^xsd:date,
                    "2024-01-01"^^xsd:date, "-0044-03-15"^^xsd:date, "2024-01-01T00:00:00Z"^^xsd:dateTime,
                    "2024-01-01T00:00:00"^^xsd:dateTime, "2023-12-31T23:00:00-05:00"^^xsd:dateTime,
                    "12:00:00"^^xsd:time, "P1Y"^^xsd:duration, "2024"^^xsd:gYear, "z"^^:type .
            }
            """;

    private MixedTerms() {}

    static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(PREFIXES + TRIG, Lang.TRIG).parse(dataset);
        return dataset;
    }

    static List<Node> terms(DatasetGraph dataset) {
        return dataset.stream()
                .flatMap(quad ->
                        List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()).stream())
                .distinct()
                .toList();
    }

    /** The union of the named graphs, as the default graph of a loaded dataset is. */
    static Graph union(DatasetGraph dataset) {
        return dataset.getUnionGraph();
    }
}
