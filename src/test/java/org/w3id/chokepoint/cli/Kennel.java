package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** A workspace of two dogs, what a newspaper says of them, and one question. */
final class Kennel {

    private Kennel() {}

    static SmallWorkspace in(Path folder) {
        return new SmallWorkspace(folder)
                .turtle("ontology/small.ttl", """
                        cp:Dog a owl:Class ; rdfs:label "dog"@en .
                        cp:age a owl:DatatypeProperty ; rdfs:label "age"@en .
                        """)
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; rdfs:label "Rex"@en ; cp:age 3 .
                        id:fido a cp:Dog ; rdfs:label "Fido"@en ; cp:age 5 .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        <https://w3id.org/chokepoint/source/gazette> rdfs:label "Gazette"@en . id:rex cp:age 4 .
                        """)
                .file("queries/answers/dogs.rq", """
                        #+ title: Dogs
                        #+ summary: Which dogs are there?
                        #+ tags: [pets, statistics]
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?dog WHERE { ?dog a cp:Dog } ORDER BY ?dog
                        """);
    }
}
