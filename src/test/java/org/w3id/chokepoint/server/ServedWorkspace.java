package org.w3id.chokepoint.server;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** The few statements, questions and blocks of pages that a {@link SmallServer} serves. */
final class ServedWorkspace {

    private ServedWorkspace() {}

    static SmallWorkspace in(Path root) {
        return new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/ontology> a owl:Ontology ;
                            dct:title "Small ontology"@en ;
                            owl:versionIRI <https://w3id.org/chokepoint/ontology/1.0> .
                        cp:Organization a owl:Class ; rdfs:label "organization"@en ;
                            skos:definition "body of people"@en .
                        cp:supplies a owl:ObjectProperty ; rdfs:label "supplies"@en .
                        cp:city a owl:DatatypeProperty ; rdfs:label "city"@en .
                        cp:concerns a owl:ObjectProperty ; rdfs:label "concerns"@en ;
                            cp:inverseLabel "is concerned by"@en .
                        cp:moodScheme a skos:ConceptScheme .
                        cp:calm skos:inScheme cp:moodScheme ; rdfs:label "calm"@en .
                        cp:cross skos:inScheme cp:moodScheme ; rdfs:label "cross"@en .
                        """)
                .turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:alternative "Small"@en ;
                            dct:license <https://creativecommons.org/licenses/by/4.0/> .
                        """)
                .turtle("data/entities/organizations.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        id:acme a cp:Organization ; rdfs:label "Acme"@en , "艾克米"@zh ; skos:altLabel "ACME Inc."@en ;
                            rdfs:seeAlso <javascript:alert(2)> .
                        id:beta a cp:Organization ; rdfs:label "Beta <script>alert(1)</script>"@en .
                        id:gamma-4.1 a cp:Organization ; rdfs:label "Gamma"@en .
                        id:acme-old owl:deprecated true ; dct:isReplacedBy id:acme .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:gazette dct:title "Gazette & Sons" .
                        id:acme cp:supplies id:beta ; cp:office [ cp:city "Paris" ] .
                        id:contract-7 cp:concerns id:acme ; cp:city "Rome" .
                        """)
                .turtle("data/sources/herald.ttl", "id:acme cp:supplies id:beta .")
                .file("queries/pages/entity/10-customers.rq", """
                        #+ title: Customers
                        #+ summary: Whom does a firm supply?
                        #+ tags: [entity]
                        #+ empty: No customer is known.
                        #+ params:
                        #+   - {name: thing, type: entity, class: "cp:Organization", default: acme, description: The firm.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?customer ?source WHERE { GRAPH ?source { ?_thing_iri cp:supplies ?customer } }
                        ORDER BY ?customer ?source
                        """)
                .file("queries/pages/head/01-day.rq", """
                        #+ title: Day
                        #+ summary: On which day is a thing seen?
                        #+ tags: [head]
                        #+ layout: lead
                        #+ params:
                        #+   - {name: thing, type: entity, default: acme, description: The thing.}
                        #+   - {name: asOf, type: date, default: today, description: The day.}
                        SELECT ?words ?day WHERE { BIND("As seen on" AS ?words) BIND(STR(?_asOf_xsd_date) AS ?day) ?_thing_iri ?p ?o }
                        ORDER BY ?day LIMIT 1
                        """)
                .file("queries/answers/organizations.rq", """
                        #+ title: Organizations
                        #+ summary: Which organizations are there?
                        #+ description: One row for each.
                        #+ tags: [basics]
                        #+ competency-questions: [CQ-1]
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?organization WHERE { ?organization a cp:Organization } ORDER BY ?organization
                        """)
                .file("queries/answers/suppliers.rq", """
                        #+ title: Suppliers
                        #+ summary: Who supplies a party?
                        #+ params:
                        #+   - {name: party, type: entity, class: "cp:Organization", list: true, default: beta, description: the party}
                        #+   - {name: asOf, type: date, default: today, description: the day}
                        #+   - {name: mood, type: enum, scheme: "cp:moodScheme", optional: true, description: the mood}
                        #+   - {name: most, type: integer, default: 5, description: a number}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?supplier ?_asOf_xsd_date ?_most_integer ?__mood_iri
                        WHERE { ?supplier cp:supplies ?_party_iri FILTER(BOUND(?_asOf_xsd_date) && ?_most_integer > 0) }
                        ORDER BY ?supplier
                        """)
                .file("queries/answers/supply-graph.rq", """
                        #+ title: Supply graph
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .file("queries/answers/is-supplied.rq", """
                        #+ title: Is anybody supplied?
                        #+ summary: Is anybody supplied?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?a cp:supplies ?b }
                        """);
    }

    /** A diagram named around, of what a thing supplies. */
    static void addDiagram(SmallWorkspace workspace) {
        workspace.file("queries/diagrams/around.rq", """
            #+ title: Around
            #+ summary: What is around a thing?
            #+ tags: [entity]
            #+ empty: Nothing is around it.
            #+ params:
            #+   - {name: entity, type: entity, default: acme, description: The thing.}
            #+   - {name: asOf, type: date, default: today, description: The day.}
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            CONSTRUCT { ?_entity_iri cp:supplies ?y }
            WHERE { ?_entity_iri cp:supplies ?y FILTER(BOUND(?_asOf_xsd_date)) }
            """);
    }
}
