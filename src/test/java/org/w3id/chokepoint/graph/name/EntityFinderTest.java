package org.w3id.chokepoint.graph.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** Every way in which people name a thing finds it in the shipped graph; look-alikes stay apart. */
class EntityFinderTest {
    private static EntityFinder shipped;

    @BeforeAll
    static void load() {
        shipped = new EntityFinder(MemoryGraph.load(Workspace.of(java.nio.file.Path.of("."))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            huawei                                   | huawei
            id:huawei                                | huawei
            Huawei Technologies Co. Ltd              | huawei
            華為                                     | huawei
            Ｈｕａｗｅｉ                             | huawei
            U.S. Department of Commerce              | us-commerce-department
            nvidia corp                              | nvidia
            深度求索                                 | deepseek
            中芯国际                                 | smic
            中芯國際集成電路製造有限公司             | smic
            月之暗面                                 | moonshot-ai
            Moolenaar                                | john-moolenaar
            CN                                       | china
            CHN                                      | china
            http://www.wikidata.org/entity/Q160120   | huawei
            SMIC Holdings                            | smic-holdings
            """)
    void aNameHoweverSpeltFindsItsThing(String text, String id) {
        assertEquals(Set.of(id), ids(shipped.find(text)));
    }

    @Test
    void anAliasThatIsAnotherLabelButForBlanksIsAChoice() {
        assertEquals(
                Set.of("sensetime", "beijing-sensetime-technology-development-co-ltd-cn"),
                ids(shipped.find("Sense Time")));
    }

    @Test
    void labelsOfOtherNamespacesAreNotMeant() {
        assertEquals(Set.of("china"), ids(shipped.find("China")));
        assertEquals(Set.of("united-states"), ids(shipped.find("united states")));
        assertEquals(Set.of(), shipped.find("CC BY 4.0"));
    }

    @ParameterizedTest
    @CsvSource({"Hysol Huawei", "Huawei Production Printing", "Act", "Security", "''", "--"})
    void whatNamesNothingFindsNothing(String text) {
        assertEquals(Set.of(), shipped.find(text));
    }

    @Test
    void aBillNumberWithoutItsCongressFindsTheBillsOfThatNumber() {
        assertEquals(
                Set.of("hr-8315-118"),
                ids(shipped.find("H.R. 8315")).stream()
                        .filter(id -> id.endsWith("-118"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void severalThingsOfOneNumberAreAChoice(@TempDir java.nio.file.Path folder) {
        String bills = """
                cp:congressBill skos:inScheme cp:identifierScheme ; cp:writtenForm "H\\\\.R\\\\. ([0-9]+) => */hr/$1" .
                cp:identifies cp:playsRole "identified" .
                id:a rdfs:label "A act"@en . id:a-id cp:identifies id:a ; skos:inScheme cp:congressBill ; skos:notation "118/hr/3" .
                id:b rdfs:label "B act"@en . id:b-id cp:identifies id:b ; skos:inScheme cp:congressBill ; skos:notation "119/hr/3" .
                """;
        EntityFinder finder = new EntityFinder(
                new SmallWorkspace(folder).turtle("data/bills.ttl", bills).load());
        assertEquals(Set.of("a", "b"), ids(finder.find("H.R. 3")));
    }

    @Test
    void aThingOfTheKindAskedForIsFoundBehindAnotherOfThatName(@TempDir java.nio.file.Path folder) {
        String names = """
                id:a a cp:Chip ; rdfs:label "Aurora"@en .
                id:b a cp:Firm ; rdfs:label "AURORA Inc."@en .
                """;
        EntityFinder finder = new EntityFinder(
                new SmallWorkspace(folder).turtle("data/names.ttl", names).load());
        assertEquals(Set.of("a"), ids(finder.find("aurora")));
        assertEquals(Set.of("b"), ids(finder.find("aurora", node -> finder.isInstance(node, "cp:Firm"))));
    }

    private static Set<String> ids(Set<org.apache.jena.graph.Node> nodes) {
        return nodes.stream()
                .map(node -> node.getURI().replaceFirst(SmallWorkspace.NAMES.entities(), ""))
                .collect(Collectors.toSet());
    }
}
