package org.w3id.chokepoint.error;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A failure the user can act on: what is wrong, where, and what to do.
 *
 * <p>The message reads {@code where: what (remedy) [slug]}, for example {@code who-is-listed: parameter 'asOf' got
 * 'soon', which is no date (pass a date such as 2024-05-08) [bad-parameter]}. A failure in several places has one such
 * line for each.
 */
public final class ChokepointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final String remedy;

    /**
     * @param where file (with line and column when known), query name or option at fault
     * @param what the fault, naming the value received
     * @param remedy the next step for the user
     */
    public ChokepointException(ErrorCode code, Object where, String what, String remedy) {
        this(code, where, what, remedy, null);
    }

    public ChokepointException(ErrorCode code, Object where, String what, String remedy, Throwable cause) {
        this(code, "%s: %s".formatted(where, what), remedy, line(code, where, what, remedy), cause);
    }

    private ChokepointException(ErrorCode code, String detail, String remedy, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.detail = detail;
        this.remedy = remedy;
    }

    /** One failure out of one or more; its code and remedy are those of the first. */
    public static ChokepointException of(List<ChokepointException> failures) {
        ChokepointException first = failures.get(0);
        return failures.size() == 1
                ? first
                : new ChokepointException(
                        first.code,
                        joined(failures, each -> each.detail),
                        first.remedy,
                        joined(failures, Throwable::getMessage),
                        first);
    }

    public ErrorCode code() {
        return code;
    }

    /** Place and fault, without the remedy. */
    public String detail() {
        return detail;
    }

    public String remedy() {
        return remedy;
    }

    private static String line(ErrorCode code, Object where, String what, String remedy) {
        return "%s: %s (%s) [%s]".formatted(where, what, remedy, code.slug());
    }

    private static String joined(List<ChokepointException> failures, Function<ChokepointException, String> text) {
        return failures.stream().map(text).collect(Collectors.joining(System.lineSeparator()));
    }
}
