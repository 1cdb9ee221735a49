package org.w3id.chokepoint.dump;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** A workspace with what the files of a dump must get right. */
final class SmallDump {
    private SmallDump() {}

    static SmallWorkspace workspace(Path root) {
        return new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Agent a owl:Class ; rdfs:label "agent"@en .
                        cp:Firm a owl:Class ; rdfs:label "firm"@en ; rdfs:subClassOf cp:Agent .
                        cp:Empty a owl:Class ; rdfs:label "empty"@en .
                        cp:supplies a owl:ObjectProperty ; rdfs:label "supplies"@en ; owl:inverseOf cp:suppliedBy .
                        cp:suppliedBy a owl:ObjectProperty ; rdfs:label "supplied by"@en .
                        cp:founded a owl:DatatypeProperty ; rdfs:label "founded"@en ; rdfs:range xsd:date .
                        cp:motto a owl:DatatypeProperty ; rdfs:label "motto"@en .
                        cp:staff a owl:DatatypeProperty ; rdfs:label "staff"@en .
                        """)
                .turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:alternative "Small"@en ;
                            dct:license <https://creativecommons.org/licenses/by/4.0/> .
                        <https://creativecommons.org/licenses/by/4.0/> rdfs:label "CC BY 4.0"@en .
                        """)
                .turtle("data/entities/firms.ttl", """
                        id:acme a cp:Firm ; rdfs:label "Acme, Inc."@en , "艾克米"@zh .
                        id:beta a cp:Firm ; rdfs:label "Beta"@en .
                        id:gamma a cp:Agent ; rdfs:label "Gamma"@en .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:gazette rdfs:label "Gazette"@en .
                        id:acme cp:supplies id:beta , id:gamma ; cp:founded "1999-05-01"^^xsd:date ;
                            cp:motto "this|that" , "so" ; cp:staff 12 ; cp:office [ cp:motto "at home"@en ] .
                        id:beta cp:founded "2001-02-03"^^xsd:date ; cp:staff "about a dozen" .
                        """)
                .turtle("data/sources/herald.ttl", "id:acme cp:founded \"1999-05-01\"^^xsd:date .");
    }
}
