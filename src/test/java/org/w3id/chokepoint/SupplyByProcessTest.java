package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** A chip depends on the machines of the process on which it is made, and not on all that its foundry has. */
class SupplyByProcessTest {
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));

    @Test
    void chipOfTheOlderProcessDoesWithoutEuv() {
        assertEquals(List.of("h100"), thoseThatNeedEuv("id:a100 id:h100"));
    }

    @Test
    void packagingNeedsNoMachineThatOnlyItsMakerUses() {
        assertEquals(List.of(), thoseThatNeedEuv("id:cowos-packaging id:high-bandwidth-memory"));
    }

    private static List<String> thoseThatNeedEuv(String things) {
        Answer answer = RELEASE.runner(Duration.ofSeconds(60)).run(QueryFactory.create("""
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        PREFIX id: <https://w3id.org/chokepoint/id/>
                        SELECT ?thing { VALUES ?thing { %s } ?thing cp:dependsOn id:euv-lithography-machines }
                        """.formatted(things)));
        return ((Answer.Rows) answer)
                .bindings().stream()
                        .map(row -> row.get(Var.alloc("thing")).getURI().replaceFirst("^.*/", ""))
                        .toList();
    }
}
