package org.w3id.chokepoint.graph.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** How a code is read from what people write, and whether its check digits fit. */
class WrittenFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ([0-9]+) FR ([0-9]+) => $1/$2  ; 87 FR 62186       ; 87/62186
            ([0-9]+) FR ([0-9]+) => $1/$2  ; 87 fr 62186       ; 87/62186
            ([0-9]+) FR ([0-9]+) => $1/$2  ; see 87 FR 62186   ; ''
            E\\.?O\\.? ?([0-9]+) => eo-$1  ; EO14110           ; eo-14110
            a => b => $0                   ; a => b            ; a => b
            (a)|(b) => [$1]                ; b                 ; []
            """)
    void codeIsReadFromTheWholeText(String form, String text, String code) {
        assertEquals(
                Optional.of(code).filter(each -> !each.isEmpty()),
                WrittenForm.parse(form).read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            https://ror.org/       ; https://ror.org/03cve4549        ; 03cve4549
            https://ror.org/       ; http://ror.org/03cve4549/        ; 03cve4549
            https://ror.org/       ; HTTPS://ROR.ORG/03CVE4549        ; 03CVE4549
            https://ror.org/       ; https://ror.org/03cve4549?x=1    ; ''
            https://ror.org/       ; https://rorxorg/03cve4549        ; ''
            https://ror.org/       ; https://ror.org/                 ; ''
            https://e.org/a(b)/    ; https://e.org/a(b)/c/d           ; c/d
            """)
    void codeStandsBehindThePrefixOfItsAddresses(String prefix, String text, String code) {
        assertEquals(
                Optional.of(code).filter(each -> !each.isEmpty()),
                WrittenForm.after(prefix).read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "([0-9]+)", "=> $1", " => $1", "[0-9 => $1", "(a))=> $1", "a=>b"})
    void formThatIsNoneIsNamed(String form) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> WrittenForm.parse(form));
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertEquals("written form '" + form + "'", failure.where());
    }

    /** A code that names a group which the pattern lacks would fail only when somebody types such a text. */
    @ParameterizedTest
    @ValueSource(strings = {"([0-9]+) => $2", "([0-9]+) => $", "a => $x", "a => b\\"})
    void codeThatCannotBeMadeIsNamedAtOnce(String form) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> WrittenForm.parse(form));
        assertEquals("written form '" + form + "'", failure.where());
    }

    @ParameterizedTest
    @CsvSource({
        "549300S4KLFTLO7GSQ80, true",
        "549300s4klftlo7gsq80, true",
        "549300S4KLFTLO7GSQ81, false",
        "549300S4KLFTLO7GSQ08, false",
        "1, true",
        "98, true",
        "97, false",
        "'', false",
        "5493-00, false",
        "５４, false",
        "é, false",
        "𝒳, false"
    })
    void checkDigitsFitOrDoNot(String code, boolean fit) {
        assertEquals(fit, CheckDigits.fit(code));
    }

    @Test
    void codesAreAlikeWhateverTheirCase() {
        var register = NodeFactory.createURI("urn:r");
        assertEquals(new Code(register, " Q160120 "), new Code(register, "q160120"));
        assertFalse(new Code(register, "q1").equals(new Code(NodeFactory.createURI("urn:s"), "q1")));
        assertTrue(new Code(register, "İ").text().startsWith("i"), "in no language");
    }
}
