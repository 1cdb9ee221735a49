package org.w3id.chokepoint.release;

import java.util.Optional;
import java.util.function.Consumer;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.Workspace;

/**
 * Looks at the files of a workspace now and then, and opens the release that a change makes.
 *
 * <p>A change counts once two looks in a row see the same files, so that an editor or a checkout can finish.
 */
public final class WorkspaceWatch {
    private final ReleaseCache cache;
    private final Workspace workspace;
    private final Consumer<Release> changed;
    private final Consumer<String> notice;
    private ReleaseId served;
    private Optional<FileTimes> seen = Optional.empty();
    private Optional<FileTimes> handled = Optional.empty();
    private volatile Optional<String> fault = Optional.empty();

    /**
     * @param served what a change is a change of
     * @param changed is given each new release
     * @param notice is told of each change, and why files that changed make no release
     */
    public WorkspaceWatch(ReleaseCache cache, Release served, Consumer<Release> changed, Consumer<String> notice) {
        this.cache = cache;
        this.workspace = served.workspace();
        this.changed = changed;
        this.notice = notice;
        this.served = served.id();
    }

    /** Why the files as they are now make no release; empty if they make the one that is served. */
    public Optional<String> fault() {
        return fault;
    }

    /** Looks once; to be called again and again by one thread. */
    public void look() {
        try {
            Optional<FileTimes> now = Optional.of(FileTimes.of(workspace));
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
        Release release = Release.open(workspace, cache);
        boolean isOther = !release.id().equals(served);
        if (isOther) {
            changed.accept(release);
            served = release.id();
        }
        if (isOther || fault.isPresent()) {
            notice.accept("serving the workspace as it is now");
        }
        fault = Optional.empty();
    }

    private void fail(Throwable e) {
        String why = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        if (!fault.equals(Optional.of(why))) {
            notice.accept("serving the workspace as it was, for its files make no release:\n" + why);
        }
        fault = Optional.of(why);
    }
}
