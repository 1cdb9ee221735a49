package org.w3id.chokepoint.query.expression;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.event.FlightRecord;

/**
 * What one evaluation may still spend: time until its deadline, and bytes held at once.
 *
 * <p>Whatever takes part in an evaluation asks it often: {@link #check} in loops, {@link #take} before it keeps something.
 * An interrupt of the evaluating thread counts as being told to stop. One thread uses it.
 */
public final class QueryBudget {
    /** Longest text that an expression may make, in characters. */
    static final int MAX_TEXT = 1 << 20;

    /** Longest number that a multiplication may make, in bits. */
    static final int MAX_BITS = 1 << 16;

    private static final long MIN_BYTES = 48L << 20;
    private static final int HEAP_SHARES = 12;
    private static final int CALLS_PER_LOOK = 256;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final int ROW = 96;
    private static final int CELL = 40;

    /** Of a usual term. */
    private static final int TEXT = 40;

    private final String name;
    private final Duration time;
    private final long deadline;
    private long bytes;
    private int calls;
    private Optional<ChokepointException> failure = Optional.empty();

    private QueryBudget(String name, Duration time, long bytes) {
        this.name = name;
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
        this.bytes = bytes;
    }

    /** @param name what is evaluated, for messages */
    public static QueryBudget of(String name, Duration time) {
        return new QueryBudget(
                name, time, Math.max(MIN_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARES));
    }

    /**
     * To be called in every loop; looks at the clock now and then only.
     *
     * @throws QueryCancelledException if the time is over, the thread was interrupted, or a limit was met before
     */
    public void check() {
        if (failure.isPresent()) {
            throw new QueryCancelledException();
        }
        calls++;
        if (calls >= CALLS_PER_LOOK) {
            calls = 0;
            look();
        }
    }

    private void look() {
        Courtesy.giveWay();
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            throw cancelled(stopped());
        }
    }

    /** Jena passes this exception on from everywhere; of others it makes a row that does not pass a filter. */
    public QueryCancelledException cancelled(ChokepointException reason) {
        failure = Optional.of(reason);
        return new QueryCancelledException();
    }

    /** Why an evaluation was cancelled: a limit, its time, or else somebody who does not want the answer any more. */
    public ChokepointException stopped() {
        if (failure.isPresent()) {
            return failure.get();
        }
        return System.nanoTime() - deadline > 0
                ? overTime()
                : new ChokepointException(ErrorCode.BUSY, name, "was stopped", "ask again");
    }

    /**
     * What is left of the time, at least a moment. In whole milliseconds, and never less: Jena would cut it to those, stop
     * before the end, and nobody could tell that it was the time.
     */
    public Duration remaining() {
        return Duration.ofMillis(Math.max(1, Math.ceilDiv(deadline - System.nanoTime(), NANOS_PER_MILLISECOND)));
    }

    public ChokepointException overTime() {
        return overTime(name);
    }

    /** @param where what was waited for */
    public ChokepointException overTime(String where) {
        FlightRecord.timeLimit(name);
        return new ChokepointException(
                ErrorCode.TIME_LIMIT,
                where,
                "took longer than " + time.toMillis() / 1000.0 + " s",
                "ask for less, for example with LIMIT or a narrower pattern, or raise --timeout");
    }

    /**
     * Before something is kept.
     *
     * @throws QueryCancelledException if there is no room for it
     */
    public void take(long size) {
        bytes -= size;
        if (bytes < 0) {
            throw tooLarge("needs more memory than one query may have");
        }
    }

    /** How many bytes may still be kept. */
    public long left() {
        return bytes;
    }

    /** When something is no longer kept. */
    public void give(long size) {
        bytes += size;
    }

    /** @throws QueryCancelledException if an expression would make a text longer than any that is asked for */
    void requireText(long length) {
        if (length > MAX_TEXT) {
            throw tooLarge("makes a text of more than " + MAX_TEXT + " characters");
        }
    }

    /** @throws QueryCancelledException if an expression would make a number that fills pages */
    void requireNumber(long bits) {
        if (bits > MAX_BITS) {
            throw tooLarge("makes a number of more than " + MAX_BITS + " bits");
        }
    }

    /** @param what what there is too much of */
    public QueryCancelledException tooLarge(String what) {
        return cancelled(
                new ChokepointException(ErrorCode.TOO_LARGE, name, what, "ask for less, add LIMIT, or take the dump"));
    }

    /** Bytes that a kept row takes, roughly. */
    public static long size(Binding row) {
        long[] size = {ROW};
        row.forEach((variable, term) -> size[0] += CELL + size(term));
        return size[0];
    }

    /** The same for a row of so many columns whose terms nobody has looked at. */
    public static long size(int columns) {
        return ROW + (long) columns * (CELL + TEXT);
    }

    /** Bytes that a kept triple takes, roughly. */
    public static long size(Triple triple) {
        return ROW + 3 * CELL + size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject());
    }

    private static long size(Node term) {
        if (term.isLiteral()) {
            return term.getLiteralLexicalForm().length();
        }
        return term.isURI() ? term.getURI().length() : 0;
    }
}
