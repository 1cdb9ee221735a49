package org.w3id.chokepoint.search;

import java.nio.file.Path;
import org.w3id.chokepoint.SmallWorkspace;

/** A few things whose names are chosen to be mistaken for each other. */
final class SmallNames {
    private SmallNames() {}

    static SearchIndex index(Path root) {
        return SearchIndex.of(new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Agent a owl:Class ; rdfs:label "agent"@en .
                        cp:Firm a owl:Class ; rdfs:label "firm"@en ; rdfs:subClassOf cp:Agent .
                        cp:Agency a owl:Class ; rdfs:label "agency"@en ; rdfs:subClassOf cp:Agent .
                        cp:Rule a owl:Class ; rdfs:label "rule"@en .
                        cp:supplies a owl:ObjectProperty .
                        """)
                .turtle("data/entities/all.ttl", """
                        id:huaxing a cp:Firm ; rdfs:label "Huaxing Semiconductor Co., Ltd."@en , "华星半导体有限公司"@zh ;
                            skos:altLabel "HXS"@en , "華星半導體"@zh-Hant .
                        id:huaxing-labs a cp:Firm ; rdfs:label "Huaxing Laboratories"@en .
                        id:northwind a cp:Firm ; rdfs:label "Northwind"@en .
                        id:northwind-agency a cp:Agency ; rdfs:label "Northwind Agency for Trade"@en .
                        id:twin-known a cp:Firm ; rdfs:label "Twin Systems"@en .
                        id:twin-unknown a cp:Firm ; rdfs:label "Twin Systems"@en .
                        id:rule-744 a cp:Rule ; rdfs:label "Rule 744.11"@en ; skos:altLabel "15 CFR 744.11"@en .
                        id:lowe a cp:Firm ; rdfs:label "Löwe & Söhne"@de .
                        id:one a cp:Firm ; rdfs:label "X"@en .
                        id:nameless a cp:Firm .
                        id:classless rdfs:label "Classless Thing"@en .
                        """)
                .turtle(
                        "data/sources/gazette.ttl",
                        "id:northwind cp:supplies id:twin-known . id:lowe cp:supplies id:twin-known .")
                .load()
                .dataset()
                .getDefaultGraph());
    }
}
