package org.w3id.chokepoint.server;

import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonValue;

/** Firms and places to be reconciled with, and how a client asks for them. */
final class Firms {

    private Firms() {}

    static SmallServer server() {
        return SmallServer.with(workspace -> workspace.turtle("data/extra.ttl", """
                cp:Company a owl:Class ; rdfs:label "company"@en ; rdfs:subClassOf cp:Organization .
                cp:Place a owl:Class ; rdfs:label "place"@en .
                cp:wikidata skos:inScheme cp:identifierScheme ; rdfs:label "Wikidata"@en ;
                    cp:writtenForm "(?:https?://www\\\\.wikidata\\\\.org/wiki/)?(Q[0-9]+) => $1" .
                cp:isBasedIn a owl:ObjectProperty ; rdfs:label "is based in"@en .
                cp:founded a owl:DatatypeProperty ; rdfs:label "founded"@en .
                cp:staff a owl:DatatypeProperty ; rdfs:label "staff"@en .
                cp:share a owl:DatatypeProperty ; rdfs:label "share"@en .
                id:paris a cp:Place ; rdfs:label "Paris"@en .
                id:rome a cp:Place ; rdfs:label "Rome"@en .
                id:star-paris a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:paris ;
                    skos:scopeNote "The one in Paris."@en ; cp:founded "1999-01-31"^^xsd:date ; cp:staff 12 ; cp:share 0.5 .
                id:star-rome a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:rome .
                cp:identifies cp:playsRole "identified" .
                id:acme-wikidata cp:identifies id:acme ; skos:inScheme cp:wikidata ; skos:notation "Q42" .
                """));
    }

    static JsonArray candidates(SmallServer server, String query) {
        return json(server.get("/reconcile?queries=" + encoded("{\"q\":" + query + "}")))
                .getObj("q")
                .get("result")
                .getAsArray();
    }

    static HttpResponse<String> post(SmallServer server, String form) {
        return server.post("/reconcile", "application/x-www-form-urlencoded", form.replace("\"", "%22"));
    }

    static List<String> ids(JsonArray candidates) {
        return candidates.stream()
                .map(each -> each.getAsObject().getString("id"))
                .toList();
    }

    static double number(JsonValue object, String key) {
        return object.getAsObject().get(key).getAsNumber().value().doubleValue();
    }
}
