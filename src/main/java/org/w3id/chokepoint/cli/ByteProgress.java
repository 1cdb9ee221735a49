package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * A bar that shows how much of some files has been read; on a terminal only.
 *
 * @param bar empty where nobody would see it
 */
record ByteProgress(Optional<ProgressBar> bar) implements AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    static ByteProgress over(List<Path> files) {
        return new ByteProgress(System.console() == null ? Optional.empty() : Optional.of(bar(files)));
    }

    void add(long bytes) {
        bar.ifPresent(each -> each.stepBy(bytes));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(List<Path> files) {
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(files.stream().mapToLong(ByteProgress::size).sum())
                .setUnit(" MB", MEGABYTE)
                .build();
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // what is wrong with it, the reading will tell
        }
    }
}
