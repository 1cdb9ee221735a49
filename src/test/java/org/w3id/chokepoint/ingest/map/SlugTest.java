package org.w3id.chokepoint.ingest.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void wordsAreKeptAndPunctuationIsNot() {
        assertEquals(
                "cambricon-xian-integrated-circuit-co-ltd", Slug.of("Cambricon (Xi’an) Integrated Circuit Co., Ltd."));
    }

    @Test
    void accentsAreDropped() {
        assertEquals("cote-divoire", Slug.of("Côte d'Ivoire"));
    }

    @Test
    void signsThatTellApartAreSpelled() {
        assertNotEquals(Slug.of("GPT-4"), Slug.of("GPT-4+"));
        assertNotEquals(Slug.of("ERNIE 3.5"), Slug.of("ERNIE 35"));
    }

    @Test
    void namesInChineseStayTwo() {
        assertNotEquals(Slug.of("华为"), Slug.of("中兴"));
        assertTrue(Slug.of("华为").startsWith("x-"), Slug.of("华为"));
    }

    @Test
    void longNamesThatBeginAlikeStayTwo() {
        String start = "China Aerospace Science and Industry Corporation Second Academy. Subordinate Institution - 20";
        assertNotEquals(Slug.of(start + "4th Research Institute"), Slug.of(start + "6th Research Institute"));
    }
}
