package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** A workspace of two dogs and one question. */
final class OldDogs {

    private OldDogs() {}

    static SmallWorkspace in(Path folder) {
        return new SmallWorkspace(folder)
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; rdfs:label 'Rex'@en , '雷克斯'@zh ; cp:age 3 .
                        id:fido a cp:Dog ; rdfs:label 'Fido'@en ; cp:age 5 .
                        """)
                .file("queries/answers/old-dogs.rq", """
                        #+ title: Old dogs
                        #+ summary: Which dogs are old?
                        #+ description: One row for each dog.
                        #+ tags: [dogs]
                        #+ params:
                        #+   - {name: leastAge, type: integer, default: 4, description: Age from which a dog is old.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?dog ?age { ?dog cp:age ?age FILTER(?age >= ?_leastAge_integer) } ORDER BY ?age
                        """);
    }
}
