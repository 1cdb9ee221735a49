package org.w3id.chokepoint.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.dataset.Input;
import org.w3id.chokepoint.ingest.read.InputFile;

/** The files that a user names, each with the input of the dataset that it is. */
final class InputFiles {

    /** A file to be read as a certain input. */
    record Assigned(Input input, InputFile file) {}

    private InputFiles() {}

    /**
     * Look-up tables come first, then the inputs in the order of the settings; the files of one input in the order of their
     * names. Of a folder every file is taken that some input takes.
     *
     * @throws ChokepointException UNREADABLE_FILE for a file that is not there, BAD_PARAMETER for one that no input takes
     */
    static List<Assigned> of(Dataset dataset, List<Path> paths, LongConsumer progress) {
        List<Assigned> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw unreadable(path, "is not there", null);
            }
            List<Assigned> found = below(path)
                    .flatMap(file -> assign(dataset, path, file, progress))
                    .toList();
            if (found.isEmpty()) {
                throw unknown(dataset, path);
            }
            files.addAll(found);
        }
        files.sort(Comparator.comparing((Assigned each) -> each.input.key().isEmpty())
                .thenComparing(each -> dataset.inputs().indexOf(each.input))
                .thenComparing(each -> each.file.name()));
        return files;
    }

    static ChokepointException unreadable(Path path, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.UNREADABLE_FILE, path, what, "name a file of the dataset that can be read", cause);
    }

    private static Stream<Path> below(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw unreadable(path, FileTrouble.of(e), e);
        }
    }

    private static Stream<Assigned> assign(Dataset dataset, Path given, Path file, LongConsumer progress) {
        String name = given.equals(file)
                ? file.getFileName().toString()
                : given.relativize(file).toString().replace('\\', '/');
        return dataset.inputs().stream()
                .filter(input -> input.takes(file))
                .map(input -> new Assigned(
                        input, new InputFile(file, name, given.getFileName().toString(), progress)));
    }

    private static ChokepointException unknown(Dataset dataset, Path path) {
        List<String> patterns = dataset.inputs().stream()
                .flatMap(input -> input.match().stream())
                .toList();
        return new ChokepointException(
                ErrorCode.BAD_PARAMETER,
                path,
                "has a name that no file of " + dataset.name() + " has",
                "name files such as " + String.join(", ", patterns));
    }
}
