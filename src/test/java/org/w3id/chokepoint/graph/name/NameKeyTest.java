package org.w3id.chokepoint.graph.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of one name have one key; names of two things have two. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Technologies Co., Ltd.       | HUAWEI  Technologies Company Limited
            Huawei Technologies Co. Ltd         | Huawei Technologies Co.,Ltd
            Ｈｕａｗｅｉ                        | huawei
            華為技術有限公司                    | 华为技术有限公司
            华为 技术 有限责任公司              | 华为技术有限公司
            中芯国际股份公司                    | 中芯国际股份有限公司
            NVIDIA Corporation                  | nvidia corp
            U.S. Department of Commerce         | United States Department of Commerce
            The White House                     | White House
            AT&T Inc.                           | AT and T Incorporated
            L’Oréal S.A.                        | L'Oreal SA
            Société Générale                    | Societe Generale
            H.R. 8315                           | H.R.8315
            X Pte. Ltd.                         | X Private Limited
            Acme L.L.C.                         | Acme Limited Liability Company
            Straße GmbH                         | STRASSE GmbH
            ﬁrst light                          | First Light
            """)
    void spellingsOfOneName(String one, String other) {
        assertEquals(NameKey.of(one), NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hysol Huawei                        | Huawei
            Canon Inc.                          | Canon Production Printing
            SMIC                                | SMIC Holdings Limited
            Alibaba                             | Alibaba Group
            阿里巴巴集团                        | 阿里巴巴
            Claude 3.5                          | Claude 35
            Qwen2.5                             | Qwen25
            ガス                                | カス
            Acme Ltd.                           | Acme Co., Ltd.
            """)
    void namesOfTwoThings(String one, String other) {
        assertNotEquals(NameKey.of(one).text(), NameKey.of(other).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Technologies Co., Ltd.                | huawei technologies
            ASML Holding N.V.                            | asml holding
            华为技术有限公司                             | 华为技术
            Semiconductor Manufacturing (Beijing) Corp.  | semiconductor manufacturing beijing
            Company                                      | company
            """)
    void theStemHasNoLegalForm(String name, String stem) {
        assertEquals(stem, NameKey.of(name).stem());
    }

    @Test
    void wordsMayBeWrittenTogether() {
        assertEquals(
                NameKey.of("SenseTime").compact(), NameKey.of("Sense Time Ltd").compact());
    }

    @Test
    void aTextWithoutLettersHasAnEmptyKey() {
        assertEquals(new NameKey("", ""), NameKey.of(" -- "));
    }
}
