package org.w3id.chokepoint.graph.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;

/** Codes of outside registers, however written, name one entity; the registers are those of the shipped ontology. */
class CodeIndexTest {
    private static final String DATA = """
            @prefix cp: <https://w3id.org/chokepoint/ontology#> .
            @prefix id: <https://w3id.org/chokepoint/id/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            cp:identifies cp:playsRole "identified" . cp:gradeC cp:playsRole "candidate" .
            id:1 cp:identifies id:huawei ; skos:inScheme cp:wikidata ; skos:notation "Q160120" .
            id:2 cp:identifies id:china ; skos:inScheme cp:isoAlpha2 ; skos:notation "CN" .
            id:3 cp:identifies id:china ; skos:inScheme cp:isoAlpha3 ; skos:notation "CHN" .
            id:4 cp:identifies id:nvidia ; skos:inScheme cp:lei ; skos:notation "549300S4KLFTLO7GSQ80" .
            id:5 cp:identifies id:hr-8315-118 ; skos:inScheme cp:congressBill ; skos:notation "118/hr/8315" .
            id:6 cp:identifies id:hr-8315-119 ; skos:inScheme cp:congressBill ; skos:notation "119/hr/8315" .
            id:7 cp:identifies id:s-3 ; skos:inScheme cp:congressBill ; skos:notation "119/s/3" .
            id:8 cp:identifies id:rule ; skos:inScheme cp:federalRegisterDocument ; skos:notation "2022-21658" .
            id:9 cp:identifies id:rule ; skos:inScheme cp:federalRegisterCitation ; skos:notation "87 FR 62186" .
            id:10 cp:identifies id:moolenaar ; skos:inScheme cp:bioguide ; skos:notation "M001194" .
            id:11 cp:identifies id:thu ; skos:inScheme cp:ror ; skos:notation "03cve4549" .
            id:12 cp:identifies id:eo ; skos:inScheme cp:executiveOrderNumber ; skos:notation "14110" .
            id:13 cp:identifies id:r1 ; skos:inScheme cp:huggingFaceModel ; skos:notation "deepseek-ai/DeepSeek-R1" .
            id:14 cp:identifies id:guess ; skos:inScheme cp:wikidata ; skos:notation "Q1" ; cp:hasGrade cp:gradeC .
            """;
    private final CodeIndex codes = index(DATA);

    private static CodeIndex index(String data) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source("ontology/values.ttl").parse(graph);
        RDFParser.fromString(SmallWorkspace.DATASET + data, Lang.TURTLE).parse(graph);
        return CodeIndex.of(graph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q160120                                                                  | huawei
            q160120                                                                  | huawei
            wd:Q160120                                                               | huawei
            http://www.wikidata.org/entity/Q160120                                   | huawei
            https://www.wikidata.org/wiki/Q160120                                    | huawei
            https://m.wikidata.org/wiki/Q160120                                      | huawei
            CN                                                                       | china
            cn                                                                       | china
            CHN                                                                      | china
            549300S4KLFTLO7GSQ80                                                     | nvidia
            HR8315                                                                   | hr-8315-118 hr-8315-119
            H.R. 8315                                                                | hr-8315-118 hr-8315-119
            H. R. 8315                                                               | hr-8315-118 hr-8315-119
            hr-8315-118                                                              | hr-8315-118
            118/hr/8315                                                              | hr-8315-118
            H.R. 8315 (118th Congress)                                               | hr-8315-118
            H.R.8315, 119th Congress                                                 | hr-8315-119
            https://www.congress.gov/bill/118th-congress/house-bill/8315             | hr-8315-118
            https://www.congress.gov/bill/118th-congress/house-bill/8315/text?s=1    | hr-8315-118
            S. 3                                                                     | s-3
            https://congress.gov/bill/119th-congress/senate-bill/3                   | s-3
            2022-21658                                                               | rule
            FR Doc. 2022-21658                                                       | rule
            https://www.federalregister.gov/d/2022-21658                             | rule
            https://www.federalregister.gov/documents/2022/10/13/2022-21658/slug     | rule
            87 FR 62186                                                              | rule
            87 Fed. Reg. 62,186                                                      | rule
            https://www.federalregister.gov/citation/87-FR-62186                     | rule
            M001194                                                                  | moolenaar
            https://www.congress.gov/member/john-moolenaar/M001194                   | moolenaar
            https://bioguide.congress.gov/search/bio/M001194                         | moolenaar
            https://ror.org/03cve4549                                                | thu
            03cve4549                                                                | thu
            E.O. 14110                                                               | eo
            Executive Order 14110                                                    | eo
            https://huggingface.co/deepseek-ai/DeepSeek-R1                           | r1
            """)
    void everyWayOfWritingACodeFindsItsThings(String text, String things) {
        assertEquals(
                Set.of(things.split(" ")),
                codes.find(text).stream()
                        .map(node -> node.getURI().replaceFirst(SmallWorkspace.NAMES.entities(), ""))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"Q16012", "549300S4KLFTLO7GSQ81", "H.R. 83", "S. 8315", "2022-2165", "Q1", "Huawei"})
    void whatIsNoCodeOfAThingFindsNothing(String text) {
        assertEquals(Set.of(), codes.find(text));
    }

    @Test
    void checkDigitsThatDoNotFitMakeNoCode() {
        Node lei = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "lei");
        assertEquals(Optional.empty(), codes.registers().code(lei, "549300S4KLFTLO7GSQ08"));
        assertEquals(
                Optional.of(new Code(lei, "549300s4klftlo7gsq80")),
                codes.registers().code(lei, " 549300s4klftlo7gsq80 "));
    }

    @ParameterizedTest
    @CsvSource({"([0-9]+) $1", "([0-9]+ => $1"})
    void aBrokenWrittenFormIsNamed(String form) {
        String data = """
                @prefix cp: <https://w3id.org/chokepoint/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                cp:wikidata skos:inScheme cp:identifierScheme ; cp:writtenForm "%s" .
                """.formatted(form);
        ChokepointException fault = assertThrows(ChokepointException.class, () -> index(data));
        assertEquals("written form '" + form + "'", fault.where());
    }
}
