package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** A workspace of three dogs and a question with parameters, a graph and a yes or no. */
final class Pack {

    private Pack() {}

    static SmallWorkspace in(Path folder) {
        return new SmallWorkspace(folder)
                .turtle("ontology/small.ttl", "cp:Dog a owl:Class ; rdfs:label \"dog\"@en .")
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; rdfs:label "Rex, the \\"king\\""@en , "雷克斯"@zh ; cp:age 3 ; cp:born "2020-05-01"^^xsd:date .
                        id:fido a cp:Dog ; rdfs:label "Fido"@en ; cp:age 5 ; cp:born "2018-01-01"^^xsd:date .
                        id:lassie a cp:Dog ; rdfs:label "Lassie\\nJr."@en ; cp:age 7 .
                        """)
                .file("queries/answers/dogs.rq", """
                        #+ title: Dogs
                        #+ summary: Which dogs are there?
                        #+ params:
                        #+   - {name: dog, type: entity, class: "cp:Dog", optional: true, list: true, description: Keep these.}
                        #+   - {name: bornBy, type: date, optional: true, description: Born by then.}
                        #+   - {name: leastAge, type: integer, default: 0, min: 0, max: 30, description: Age.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?dog ?age ?born WHERE { ?dog cp:age ?age OPTIONAL { ?dog cp:born ?born }
                        FILTER(?age >= ?_leastAge_integer) FILTER(!BOUND(?__dog_iri) || ?dog = ?__dog_iri)
                        FILTER(!BOUND(?__bornBy_xsd_date) || ?born <= ?__bornBy_xsd_date) } ORDER BY ?age
                        """)
                .file("queries/answers/pack.rq", """
                        #+ title: Pack
                        #+ summary: What is said of dogs?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?dog cp:age ?age } WHERE { ?dog cp:age ?age }
                        """)
                .file("queries/answers/any.rq", """
                        #+ title: Any
                        #+ summary: Is there a dog?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?dog a cp:Dog }
                        """);
    }
}
