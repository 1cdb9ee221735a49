package org.w3id.chokepoint.diagram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.release.Release;

/** A workspace of a few trades, and the diagrams of it that a test writes. */
public record SmallDiagrams(SmallWorkspace workspace) {

    public static SmallDiagrams in(Path root) {
        return new SmallDiagrams(new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Party a owl:Class ; rdfs:label "party"@en , "方"@zh .
                        cp:Firm a owl:Class ; rdfs:label "firm"@en ; rdfs:subClassOf cp:Party .
                        cp:Deal a owl:Class ; rdfs:label "deal"@en ; cp:diagramSource cp:seller ; cp:diagramTarget cp:buyer ;
                            cp:diagramLabel "sells to"@en .
                        cp:Lease a owl:Class ; rdfs:label "lease"@en ; rdfs:subClassOf cp:Deal .
                        cp:validFrom cp:playsRole "start" .
                        cp:validUntil cp:playsRole "end" .
                        cp:occursOn cp:playsRole "day" .
                        cp:hasDatePrecision cp:playsRole "precision" .
                        cp:hasValue cp:playsRole "value" .
                        cp:knows a owl:ObjectProperty , owl:SymmetricProperty ; rdfs:label "knows"@en .
                        """)
                .turtle("data/entities/firms.ttl", """
                        id:acme a cp:Firm ; rdfs:label "Acme"@en , "艾克米"@zh .
                        id:beta a cp:Firm ; rdfs:label "Beta"@en .
                        id:gadget a cp:Gadget ; rdfs:label "Gadget"@en .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:gazette rdfs:label "Gazette"@en .
                        id:acme cp:knows id:beta .
                        id:deal-1 a cp:Deal ; cp:seller id:acme ; cp:buyer id:beta ; cp:about id:gadget ;
                            cp:validFrom "2020-01-01"^^xsd:date ; cp:validUntil "2021-01-01"^^xsd:date .
                        id:lease-1 a cp:Lease ; cp:seller id:beta ; cp:buyer id:acme .
                        """)
                .turtle("data/sources/herald.ttl", """
                        @prefix src: <https://w3id.org/chokepoint/source/> .
                        src:herald rdfs:label "Herald"@en .
                        id:acme cp:knows id:beta .
                        """));
    }

    /** A query of that name, with no parameters. */
    public SmallDiagrams query(String name, String layout, String construct) {
        workspace.file("queries/diagrams/" + name + ".rq", """
                #+ title: Trades
                #+ summary: Who trades with whom?
                #+ layout: %s
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                PREFIX id: <https://w3id.org/chokepoint/id/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                %s
                """.formatted(layout, construct));
        return this;
    }

    public DiagramCatalog open() {
        Release release = workspace.open();
        return new DiagramCatalog(release.diagrams(), release.runner(Duration.ofSeconds(30)), "1.0");
    }

    /** The diagram of one CONSTRUCT. */
    Diagram draw(String construct, DiagramOptions options) {
        DiagramCatalog catalog = query("trades", "layered", construct).open();
        return catalog.diagram(catalog.queries().get("trades"), Map.of(), options);
    }
}
