package org.w3id.chokepoint.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** A release about dogs, with a question that has a parameter of nearly each type. */
record Dogs(Release release) {
    private static final String QUERY = """
            #+ title: Ages
            #+ summary: Who is how old?
            #+ params:
            #+   - {name: who, type: entity, class: "cp:Dog", optional: true, list: true, description: Dogs.}
            #+   - {name: born, type: date, default: today, description: Born before.}
            #+   - {name: least, type: integer, default: 0, description: Least age.}
            #+   - {name: mood, type: enum, scheme: "cp:moods", optional: true, description: Mood.}
            #+   - {name: tame, type: boolean, optional: true, description: Tame.}
            #+   - {name: word, type: string, optional: true, description: In the name.}
            #+   - {name: see, type: iri, optional: true, description: See also.}
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?dog ?age {
              BIND(?dogFound AS ?dog)
              ?__who_iri cp:age ?age ; cp:born ?born ; cp:mood ?mood ; cp:tame ?tame ; rdfs:label ?label .
              FILTER(?born < ?_born_xsd_date && ?age >= ?_least_integer)
              FILTER(!BOUND(?__mood_iri) || ?mood = ?__mood_iri)
              FILTER(!BOUND(?__tame_xsd_boolean) || ?tame = ?__tame_xsd_boolean)
              FILTER(!BOUND(?__word) || CONTAINS(?label, ?__word))
              FILTER(!BOUND(?__see_iri) || EXISTS { ?__who_iri rdfs:seeAlso ?__see_iri })
            }
            ORDER BY ?age
            """.replace("SELECT ?dog ?age", "SELECT DISTINCT (?__who_iri AS ?dog) ?age")
            .replace("  BIND(?dogFound AS ?dog)\n", "");

    /** @param folder an empty one */
    static Dogs in(Path folder) {
        return new Dogs(new SmallWorkspace(folder)
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; cp:age 3 ; cp:born '2020-01-01'^^xsd:date ; cp:mood cp:good ; cp:tame true ;
                            rdfs:label 'Rex'@en ; skos:altLabel 'King'@en ; rdfs:seeAlso <https://e.org/rex> , <https://e.org/rex#me> .
                        id:fido a cp:Dog ; cp:age 5 ; cp:born '2018-01-01'^^xsd:date ; cp:mood cp:bad ; cp:tame false ;
                            rdfs:label 'Fido'@en , '菲多'@zh .
                        id:tom a cp:Cat ; rdfs:label 'Tom'@en .
                        id:king2 a cp:Dog ; rdfs:label 'King'@en .
                        cp:good skos:inScheme cp:moods ; rdfs:label 'in good mood'@en .
                        cp:bad skos:inScheme cp:moods .
                        """)
                .file("queries/answers/ages.rq", QUERY)
                .open());
    }

    QueryRunner runner() {
        return release.runner(Duration.ofSeconds(10));
    }

    CannedQuery query() {
        return release.catalog().get("ages");
    }

    /** The names in the answer, in its order. */
    List<String> names(Map<String, List<String>> arguments) {
        return names(runner().run(query(), arguments, RowRange.ALL));
    }

    List<String> names(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.CSV, answer, new Labels(release.graph()), Map.of(), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }
}
