package org.w3id.chokepoint.error;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A failure the user can act on: what is wrong, where, and what to do.
 *
 * <p>The message reads {@code where: what (remedy) [slug]}, for example {@code who-is-listed: parameter 'asOf' got
 * 'soon', which is not a date (pass a date such as 2024-05-08) [bad-parameter]}. A failure in several places has one such
 * line for each.
 */
public final class ChokepointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String where;
    private final String what;
    private final String remedy;
    private final ChokepointException[] parts;

    /**
     * @param where file (with line and column when known), query name or option at fault
     * @param what the fault, naming the value received
     * @param remedy the next step for the user
     */
    public ChokepointException(ErrorCode code, Object where, String what, String remedy) {
        this(code, where, what, remedy, null);
    }

    public ChokepointException(ErrorCode code, Object where, String what, String remedy, Throwable cause) {
        super("%s: %s (%s) [%s]".formatted(named(where), what, remedy, code.slug()), cause);
        this.code = code;
        this.where = named(where);
        this.what = what;
        this.remedy = remedy;
        this.parts = new ChokepointException[] {this};
    }

    /** A place without a name, such as an empty argument, is shown as that. */
    private static String named(Object where) {
        String name = where.toString();
        return name.isBlank() ? "'" + name + "'" : name;
    }

    private ChokepointException(ChokepointException first, ChokepointException[] parts) {
        super(joined(parts, Throwable::getMessage), first);
        this.code = first.code;
        this.where = first.where;
        this.what = first.what;
        this.remedy = first.remedy;
        this.parts = parts;
    }

    /** One failure out of one or more; its code and remedy are those of the first. */
    public static ChokepointException of(List<ChokepointException> failures) {
        ChokepointException[] parts =
                failures.stream().flatMap(each -> each.parts().stream()).toArray(ChokepointException[]::new);
        return parts.length == 1 ? parts[0] : new ChokepointException(parts[0], parts);
    }

    /** Each single failure that this one is made of. */
    public List<ChokepointException> parts() {
        return List.of(parts);
    }

    public ErrorCode code() {
        return code;
    }

    /** Place and fault, without the remedy. */
    public String detail() {
        return joined(parts, each -> each.where + ": " + each.what);
    }

    /** The place alone. */
    public String where() {
        return where;
    }

    /** The fault alone. */
    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }

    private static String joined(ChokepointException[] parts, Function<ChokepointException, String> text) {
        return Arrays.stream(parts).map(text).collect(Collectors.joining(System.lineSeparator()));
    }
}
