package org.w3id.chokepoint.query.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.util.ExprUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions within limits give what Jena's own give. */
class LimitedExpressionsTest {

    private static final String EXPRESSIONS = """
            REGEX('abc', '^b', 'm') ;; REGEX('a\\nb', '^b', 'm') ;; REGEX('a\\nb', 'a.b', 's') ;; REGEX('ab', 'a b', 'x')
            REGEX('a.b', 'a.b', 'q') ;; REGEX('AB', 'a.b', 'qi') ;; REGEX('ab', 'b', '') ;; REGEX('ab', 'b', 'z')
            REGEX('ab', '(') ;; REGEX('ab'@en, 'B'@en, 'i') ;; REGEX('ab'@en, 'b') ;; REGEX(1, '1') ;; REGEX(<urn:a>, 'a')
            REGEX('𝒳', '^.$') ;; REGEX('華為', '\\\\p{IsHan}+') ;; REGEX('É', 'é', 'i') ;; REGEX('', '') ;; REGEX('a', 1)
            REPLACE('abab', 'b', '-') ;; REPLACE('abab', 'B', '-', 'i') ;; REPLACE('aa', 'a*', 'x')
            REPLACE('', '^', 'x') ;; REPLACE('abc', '', '-') ;; REPLACE('abc', '(a)(b)?', '$2$1')
            REPLACE('abc', 'b', '$0$0') ;; REPLACE('abc', 'b', '\\\\$') ;; REPLACE('abc', 'b', '$')
            REPLACE('abc', 'b', '\\\\') ;; REPLACE('a.c', '.', 'x', 'q') ;; REPLACE('abc'@en, 'b', 'x')
            REPLACE('abc', 'b', 'x'@en) ;; REPLACE(1, '1', '2') ;; REPLACE('abc', 'b'@en, 'x')
            REPLACE('abc', 'b', 'x', 'i'@en) ;; REGEX('ab', 'B', 'i'@en) ;; REGEX('ab', 'b', 1) ;; REPLACE('a𝒳c', '𝒳', '華')
            REPLACE('abc', '(', 'x') ;; REPLACE('abc', '(?<n>b)', '${n}') ;; REPLACE('abc', '\\\\b', '|')
            REPLACE('a\\nb\\n', '$', '.', 'm') ;; CONCAT() ;; CONCAT('a') ;; CONCAT('a'@en, 'b'@en)
            CONCAT('a'@en, 'b'@fr) ;; CONCAT('a'@en, 'b') ;; CONCAT('a', <urn:a>) ;; CONCAT('', '')
            CONCAT('a', 'b'^^<http://www.w3.org/2001/XMLSchema#string>) ;; ENCODE_FOR_URI('a/b?c=d&é華𝒳')
            ENCODE_FOR_URI('') ;; ENCODE_FOR_URI('a b'@en) ;; ENCODE_FOR_URI(1) ;; ENCODE_FOR_URI(<urn:a>) ;; 2 * 3
            2 * 1.5 ;; 2 * 1e0 ;; -0.0e0 * 1 ;; 1e300 * 1e300 ;; 123456789012345678901234567890 * 10 ;; 0.1 * 3 ;; 'a' * 1
            1 + 'a' ;; 1.10 - 0.10 ;; 7 / 2 ;; 1 / 0 ;; 1e0 / 0 ;; 0 / 0e0 ;; 10 / 4.0 ;; <urn:a> + 1
            HOURS('2020-01-01T23:59:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>) ;; HOURS('a')
            TZ('2020-01-01T00:00:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>)
            """;

    static Stream<String> expressions() {
        return Stream.of(EXPRESSIONS.split(";;|\n")).map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void valueIsThatOfJena(String expression) {
        assertEquals(ofJena(expression), ofOurs(expression));
    }

    /** What Jena makes an exception of is an error of the expression, and so no value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOURS(<urn:a>)",
                "MINUTES(<urn:a>)",
                "SECONDS(<urn:a>)",
                "TZ(<urn:a>)",
                "TIMEZONE(<urn:a>)",
                "'P1Y'^^<http://www.w3.org/2001/XMLSchema#duration> / 1.5",
                "'P1Y'^^<http://www.w3.org/2001/XMLSchema#duration> - 'PT1H'^^<http://www.w3.org/2001/XMLSchema#duration>",
                "'PT1H'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration> * 'NaN'^^<http://www.w3.org/2001/XMLSchema#double>"
            })
    void failureIsAnErrorOfTheExpression(String expression) {
        assertEquals("error", ofOurs(expression));
        assertEquals("7", ofOurs("COALESCE(" + expression + ", 7)"));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void replacedTextIsThatOfJena(
            @ForAll("texts") String text,
            @ForAll("patterns") String pattern,
            @ForAll("replacements") String with,
            @ForAll("flags") String flags) {
        String replaced = "REPLACE('%s', '%s', '%s', '%s')".formatted(text, pattern, with, flags);
        assertEquals(ofJena(replaced), ofOurs(replaced), replaced);
        String found = "REGEX('%s', '%s', '%s')".formatted(text, pattern, flags);
        assertEquals(ofJena(found), ofOurs(found), found);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "A", "𝒳", "華", " ", "\\n", "-")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "a", "b", "(", ")", "*", "?", "+", ".", "|", "[ab]", "^", "$", "(a)", "(b|a)", "\\\\b", "\\\\s",
                        "𝒳", "{2}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of("x", "$0", "$1", "$2", "$", "\\\\\\\\", "𝒳", "")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> flags() {
        return Arbitraries.of("", "i", "s", "m", "x", "q", "iq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?half, ?half, 'x')",
                "ENCODE_FOR_URI(REPLACE(?half, 'x', '𝒳'))",
                "REPLACE(?half, 'x', 'yyy')",
                "?digits * ?digits",
                "?digits * 0.1"
            })
    void whatWouldBeTooLongIsNotMade(String expression) {
        QueryBudget budget = budget();
        Expr limited = limited(
                ExprUtils.parse(expression
                        .replace("?half", "'" + "x".repeat(QueryBudget.MAX_TEXT / 2) + "'")
                        .replace("?digits", "9".repeat(19_729))),
                budget);
        assertThrows(QueryCancelledException.class, () -> value(() -> limited));
        assertTrue(
                budget.stopped().getMessage().contains("[too-large]"),
                budget.stopped().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCAT(?half, ?half)", "REPLACE(?half, '^x', 'yy')", "?digits * 1"})
    void whatIsJustShortEnoughIsMade(String expression) {
        String text = expression
                .replace("?half", "'" + "x".repeat(QueryBudget.MAX_TEXT / 2) + "'")
                .replace("?digits", "9".repeat(9_000));
        assertTrue(ofOurs(text).length() >= 9_000);
    }

    private static QueryBudget budget() {
        return QueryBudget.of("test", Duration.ofMinutes(1));
    }

    private static Expr limited(Expr expression, QueryBudget budget) {
        return ExprTransformer.transform(new LimitedExpressions(budget), expression);
    }

    /** Of a replacement that names no group, Jena makes another exception. */
    private static String ofJena(String expression) {
        try {
            return value(() -> ExprUtils.parse(expression));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "error";
        }
    }

    private static String ofOurs(String expression) {
        return value(() -> limited(ExprUtils.parse(expression), budget()));
    }

    private static String value(Supplier<Expr> expression) {
        try {
            return expression
                    .get()
                    .eval(BindingFactory.empty(), new FunctionEnvBase())
                    .toString();
        } catch (ExprException e) {
            return "error";
        }
    }
}
