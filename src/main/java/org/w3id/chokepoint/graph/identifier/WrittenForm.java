package org.w3id.chokepoint.graph.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * A way in which the code of a register is written, such as the address of its page.
 *
 * @param pattern matches a whole text
 * @param code the code, with {@code $1} for the first group of the pattern; a {@code *} stands for what is left open
 */
record WrittenForm(Pattern pattern, String code) {
    private static final String ARROW = " => ";

    /**
     * Reads {@code pattern => code}.
     *
     * @throws ChokepointException INVALID_RULE
     */
    static WrittenForm parse(String text) {
        int arrow = text.lastIndexOf(ARROW);
        try {
            Pattern pattern = Pattern.compile(text.substring(0, Math.max(arrow, 0)), Pattern.CASE_INSENSITIVE);
            if (arrow > 0) {
                return new WrittenForm(pattern, text.substring(arrow + ARROW.length())).tried();
            }
            throw invalid(text, "has no arrow", null);
        } catch (PatternSyntaxException e) {
            throw invalid(text, e.getDescription(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid(text, e.getMessage(), e);
        }
    }

    /** Makes a code once, to see that the pattern has the groups that it names. */
    private WrittenForm tried() {
        Matcher nothing = Pattern.compile(pattern.pattern() + "|").matcher("");
        nothing.matches();
        code(nothing);
        return this;
    }

    private static ChokepointException invalid(String text, String why, Exception cause) {
        return new ChokepointException(
                ErrorCode.INVALID_RULE, "written form '" + text + "'", why, "write it as: pattern => code", cause);
    }

    Optional<String> read(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(code(matcher)) : Optional.empty();
    }

    /** The code of the whole match; another search would find the shortest beginning of it. */
    private String code(Matcher matched) {
        StringBuilder made = new StringBuilder();
        matched.appendReplacement(made, code);
        return made.toString();
    }

    static WrittenForm after(String prefix) {
        String anyScheme = prefix.replaceFirst("^https?://", "");
        return new WrittenForm(
                Pattern.compile("https?://" + Pattern.quote(anyScheme) + "([^?#]+?)/?", Pattern.CASE_INSENSITIVE),
                "$1");
    }
}
