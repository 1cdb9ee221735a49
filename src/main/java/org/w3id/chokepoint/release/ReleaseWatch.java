package org.w3id.chokepoint.release;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.w3id.chokepoint.graph.ReleaseId;

/**
 * Looks now and then at what a release comes from, and opens the one that a change makes.
 *
 * <p>A change counts once two looks in a row see the same, so that an editor, a checkout or a copy can finish.
 */
public final class ReleaseWatch {
    private final Supplier<?> state;
    private final Supplier<Release> opening;
    private final String what;
    private final Consumer<Release> changed;
    private final Consumer<String> notice;
    private ReleaseId served;
    private Optional<?> seen = Optional.empty();
    private Optional<?> handled = Optional.empty();
    private volatile Optional<String> fault = Optional.empty();

    /**
     * @param served what a change is a change of
     * @param changed is given each new release
     * @param notice is told of each change, and why files that changed make no release
     */
    public ReleaseWatch(ReleaseCache cache, Release served, Consumer<Release> changed, Consumer<String> notice) {
        this(
                () -> FileTimes.of(served.workspace()),
                () -> Release.open(served.workspace(), cache),
                "the workspace",
                served.id(),
                changed,
                notice);
    }

    /** As for a workspace, of a release that is compiled elsewhere. */
    public ReleaseWatch(ReleaseSource source, Release served, Consumer<Release> changed, Consumer<String> notice) {
        this(source::state, source::open, "the release", served.id(), changed, notice);
    }

    private ReleaseWatch(
            Supplier<?> state,
            Supplier<Release> opening,
            String what,
            ReleaseId served,
            Consumer<Release> changed,
            Consumer<String> notice) {
        this.state = state;
        this.opening = opening;
        this.what = what;
        this.changed = changed;
        this.notice = notice;
        this.served = served;
    }

    /** Why the files as they are now make no release; empty if they make the one that is served. */
    public Optional<String> fault() {
        return fault;
    }

    /** Looks once; to be called again and again by one thread. */
    public void look() {
        try {
            Optional<?> now = Optional.of(state.get());
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(handled)) {
                handled = now;
                open();
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever the files hold, the old release is served and the next change is looked at.
            fail(e);
        }
    }

    private void open() {
        Release release = opening.get();
        boolean isOther = !release.id().equals(served);
        if (isOther) {
            changed.accept(release);
            served = release.id();
        }
        if (isOther || fault.isPresent()) {
            notice.accept("serving " + what + " as it is now");
        }
        fault = Optional.empty();
    }

    private void fail(Throwable e) {
        String why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        if (!fault.equals(Optional.of(why))) {
            notice.accept("serving " + what + " as it was, for as it is now it makes none:\n" + why);
        }
        fault = Optional.of(why);
    }
}
