package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.SmallWorkspace;

/**
 * A workspace with one small dataset to be imported, and the imports of it.
 *
 * @param folder of the workspace
 */
record Leases(Path folder) {
    private static final String SETTINGS = """
            inputs:
              - name: leases
                match: ["leases*.csv", "leases*.csv.gz"]
                format: csv
                mapping: leases.rq
                columns:
                  lease: {from: [Lease, "Lease no."], required: true}
                  begins: {from: [Begins]}
                  ends: {from: [Ends]}
                  members: {from: [Members], list: ";"}
                ignore: [Remark, "Field *"]
            """;
    private static final String MAPPING = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX f: <https://w3id.org/chokepoint/field#>
            PREFIX in: <https://w3id.org/chokepoint/ingest#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT { ?entity a cp:Lease ; rdfs:label ?lease ; cp:validFrom ?from ; cp:hasDatePrecision ?known ;
                        cp:validUntil ?until ; cp:member ?member }
            WHERE {
              in:record f:lease ?lease .
              OPTIONAL { in:record f:begins ?begins }
              OPTIONAL { in:record f:ends ?ends }
              OPTIONAL { in:record f:members ?m . ?m f:value ?member }
              BIND(in:date(?begins) AS ?from) BIND(in:precision(?begins) AS ?known)
              BIND(in:date(?ends) AS ?until)
              BIND(in:mint(?lease) AS ?entity)
            }
            """;

    static Leases in(Path folder) throws IOException {
        new SmallWorkspace(folder)
                .file("data/imports/comparable.rq", Files.readString(Path.of("data/imports/comparable.rq")))
                .file("data/imports/leases/import.yaml", SETTINGS)
                .file("data/imports/leases/leases.rq", MAPPING)
                .turtle("data/imports/leases/record.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/source/leases> a cp:SourceDocument ; cp:hasHash "{input}" ;
                            dct:issued "2020-01-01"^^xsd:date .
                        """);
        return new Leases(folder);
    }

    JsonObject report(String text, String... options) throws IOException {
        String[] all = Stream.concat(Arrays.stream(options), Stream.of("--report=json"))
                .toArray(String[]::new);
        Execution run = ingest(text, all);
        assertEquals(0, run.status(), run.err());
        return JSON.parse(run.out());
    }

    static long number(JsonObject report, String name) {
        return report.get(name).getAsNumber().value().longValue();
    }

    Execution ingest(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("leases.csv"), text, StandardCharsets.UTF_8);
        String[] arguments = {"ingest", "leases", file.toString(), "--workspace=" + folder};
        return Execution.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(options)).toArray(String[]::new));
    }

    String withoutHash() throws IOException {
        return Files.readString(graph()).replaceAll("[0-9a-f]{64}", "");
    }

    Path graph() {
        return folder.resolve("data/imports/leases/graph.ttl");
    }
}
