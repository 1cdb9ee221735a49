package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another reader of workbooks finds in a cell, for values at the edges of what Excel knows. */
class OddCellsTest {

    @BeforeAll
    static void trust() {
        // Texts of one letter are packed more tightly than those of any bomb.
        ZipSecureFile.setMinInflateRatio(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1                               ; NUMERIC ; 1.0
            -0.50                           ; NUMERIC ; -0.5
            1e26                            ; NUMERIC ; 1.0E26
            "NaN"^^xsd:double               ; STRING  ; NaN
            "-INF"^^xsd:double              ; STRING  ; -INF
            "one"^^xsd:integer              ; STRING  ; one
            123456789012345                 ; NUMERIC ; 1.23456789012345E14
            1234567890123456                ; STRING  ; 1234567890123456
            "2024-02-30"^^xsd:date          ; STRING  ; 2024-02-30
            "2024-05-08Z"^^xsd:date         ; STRING  ; 2024-05-08Z
            "1899-12-31"^^xsd:date          ; STRING  ; 1899-12-31
            "12024-01-01"^^xsd:date         ; STRING  ; 12024-01-01
            "2024-05-08T00:00:00"^^xsd:dateTime ; STRING ; 2024-05-08T00:00:00
            "2024-05"^^xsd:gYearMonth       ; STRING  ; 2024-05
            "=1+1"                          ; STRING  ; =1+1
            "007"                           ; STRING  ; 007
            "1"^^xsd:boolean                ; BOOLEAN ; TRUE
            "華 𝒳"@zh                       ; STRING  ; 華 𝒳
            <urn:a>                         ; STRING  ; urn:a
            """)
    void cellHasTypeAndValue(String term, CellType type, String value) throws IOException {
        Cell cell = cell(OddAnswers.term(term));
        assertEquals(type, cell.getCellType());
        assertEquals(value, type == CellType.NUMERIC ? String.valueOf(cell.getNumericCellValue()) : cell.toString());
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "1900-02-28", "1900-03-01", "2024-02-29", "9999-12-31"})
    void dayIsTheSameDay(String day) throws IOException {
        Cell cell = cell(OddAnswers.term("\"" + day + "\"^^xsd:date"));
        assertTrue(DateUtil.isCellDateFormatted(cell));
        assertEquals(day, cell.getLocalDateTimeCellValue().toLocalDate().toString());
    }

    @ParameterizedTest
    @CsvSource({"32767, 32767", "32768, 32767", "40000, 32767"})
    void textIsCutWithoutCuttingACharacter(int length, int written) throws IOException {
        for (String begin : new String[] {"", "x"}) {
            String text = begin + "𝒳".repeat(length / 2) + "y".repeat(2);
            String read = cell(NodeFactory.createLiteralString(text.substring(0, length)))
                    .getStringCellValue();
            assertTrue(read.length() <= written, read.length() + " characters");
            assertTrue(read.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF), "half a character");
        }
    }

    @Test
    void answerWithoutRowsHasItsHeadings() throws IOException {
        assertEquals("x", sheet(OddAnswers.of()).getRow(0).getCell(0).getStringCellValue());
        assertEquals(0, sheet(OddAnswers.of()).getLastRowNum());
    }

    @Test
    void controlCharactersDoNotBreakTheWorkbook() throws IOException {
        String read =
                cell(NodeFactory.createLiteralString("a\u0007b\u0000c\nd\te")).getStringCellValue();
        assertTrue(read.startsWith("a") && read.endsWith("c\nd\te"), read);
    }

    private static Cell cell(Node term) throws IOException {
        return sheet(OddAnswers.of(term)).getRow(1).getCell(0);
    }

    private static Sheet sheet(Answer answer) throws IOException {
        byte[] bytes = OddAnswers.written(AnswerFormats.LABELLED, "xlsx", answer, Map.of("query", "q"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet("answer");
        }
    }
}
