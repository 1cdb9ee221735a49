package org.w3id.chokepoint.ingest.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.85e+22            | 0   | 5.85e22
            4988800000000000.0  | -12 | 4.9888e3
            0.2272360999        | 0   | 2.272360999e-1
            836700.050829598    | 0   | 8.36700050829598e5
            96,500              | 0   | 9.65e4
            128_000             | 0   | 1.28e5
            0.0                 | 0   | 0.0e0
            7                   | 6   | 7.0e6
            nan                 | 0   |
            Infinity            | 0   |
            1,2,3               | 0   |
            14180000,14180000   | 0   |
            1e999               | 0   |
            """)
    void figuresKeepAllTheirDigits(String text, int power, String lexical) {
        assertEquals(Optional.ofNullable(lexical), Figure.of(text, power));
    }
}
