package org.w3id.chokepoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/** What people type finds what they mean in the shipped graph. */
class SearchIndexTest {
    private static SearchIndex index;

    @BeforeAll
    static void index() {
        index = SearchIndex.of(
                Release.open(Workspace.of(Path.of("."))).graph().dataset().getDefaultGraph());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei                                   | huawei
            Huawey                                   | huawei
            华为                                     | huawei
            華為                                     | huawei
            华为技术                                 | huawei
            moons                                    | moonshot-ai
            深度求索                                 | deepseek
            中芯国际                                 | smic
            Nvidai                                   | nvidia
            department commerce                      | us-commerce-department
            Q160120                                  | huawei
            http://www.wikidata.org/entity/Q160120   | huawei
            H.R. 8315                                | hr-8315-118
            CN                                       | china
            Moolenar                                 | john-moolenaar
            """)
    void theFirstHitIsTheOneMeant(String text, String id) {
        assertEquals(
                SmallWorkspace.NAMES.entities() + id,
                index.find(text).get(0).thing().getURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huawei",
                "華為",
                "Sense Time",
                "sensetime",
                "Q160120",
                "CN",
                "China",
                "NVIDIA Corp.",
                "ENFORCE Act",
                "Li"
            })
    void theSameNameIsFoundAloneAsAmongAllThatFits(String text) {
        List<SearchHit> exact =
                index.find(text).stream().filter(SearchHit::isExact).toList();
        assertEquals(exact, index.same(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Huawey", "moons", "department commerce", "", "??"})
    void nothingElseHasTheSameName(String text) {
        assertEquals(List.of(), index.same(text));
    }

    @Test
    void bothThatMayBeMeantComeFirst() {
        assertEquals(
                Set.of(
                        SmallWorkspace.NAMES.entities() + "sensetime",
                        SmallWorkspace.NAMES.entities() + "beijing-sensetime-technology-development-co-ltd-cn"),
                index.find("Sense Time").stream()
                        .limit(2)
                        .map(hit -> hit.thing().getURI())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theSameNameComesBeforeNamesThatBeginWithIt() {
        List<SearchHit> hits = index.find("SMIC");
        assertEquals(100, hits.get(0).score());
        assertTrue(hits.get(0).isExact());
        assertTrue(hits.size() > 3, "the subsidiaries are found too");
        assertTrue(hits.stream().skip(1).noneMatch(SearchHit::isExact));
    }

    @ParameterizedTest
    @CsvSource({"xqzzyv", "'  '", "???"})
    void nothingLikeItIsNoHit(String text) {
        assertEquals(List.of(), index.find(text));
    }

    @Test
    void theNarrowestKindIsShown() {
        assertEquals(
                List.of(SmallWorkspace.NAMES.terms() + "AIDeveloper", SmallWorkspace.NAMES.terms() + "Company"),
                index.find("DeepSeek").get(0).narrowest().stream()
                        .map(Object::toString)
                        .toList());
    }
}
