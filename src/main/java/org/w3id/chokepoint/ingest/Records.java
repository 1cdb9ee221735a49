package org.w3id.chokepoint.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.ingest.dataset.Column;
import org.w3id.chokepoint.ingest.dataset.Input;
import org.w3id.chokepoint.ingest.map.LookupTables;
import org.w3id.chokepoint.ingest.map.Mapping;
import org.w3id.chokepoint.ingest.read.Item;
import org.w3id.chokepoint.ingest.read.ItemConsumer;
import org.w3id.chokepoint.ingest.write.SortedTriples;

/** What is done with the records of one file: renamed, mapped and counted. */
final class Records implements ItemConsumer {
    private final Input input;
    private final FunctionRegistry functions;
    private final LookupTables tables;
    private final SortedTriples triples;
    private final Tally tally;
    private final Set<String> fields = new HashSet<>();

    Records(Input input, FunctionRegistry functions, LookupTables tables, SortedTriples triples, Tally tally) {
        this.input = input;
        this.functions = functions;
        this.tables = tables;
        this.triples = triples;
        this.tally = tally;
    }

    @Override
    public void header(List<String> names) {
        List<Column> missing = input.columns().missing(names);
        tally.fields(
                input.columns().unknown(names),
                missing.stream().map(Column::name).toList());
        fields.addAll(names);
        missing.stream().filter(Column::isRequired).findFirst().ifPresent(column -> {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT,
                    input.name(),
                    "has no column %s; it has %s"
                            .formatted(String.join(" or ", column.from()), String.join(", ", names)),
                    "if the column was renamed, add its new name to import.yaml");
        });
    }

    @Override
    public void accept(Item item) {
        noteFields(item);
        Item renamed = input.columns().rename(item);
        List<String> empty = input.columns().empty(renamed);
        if (!empty.isEmpty()) {
            broken(item.place(), "has no value in " + String.join(", ", empty));
        } else if (input.key().isPresent()) {
            tables.add(input.name(), input.key().get(), renamed);
        } else {
            input.mapping().ifPresent(mapping -> map(item, mapping.apply(renamed, functions)));
        }
    }

    @Override
    public void broken(String place, String reason) {
        if (input.key().isEmpty()) {
            tally.skip(place, reason);
        }
    }

    private void map(Item item, Mapping.Made made) {
        if (made.skip().isPresent()) {
            tally.skip(item.place(), made.skip().get());
        } else if (made.entities().isEmpty()) {
            tally.skip(item.place(), "names nothing that the mapping can describe");
        } else {
            triples.add(made.triples());
            tally.take(made.entities());
        }
    }

    /** Formats without a header show their fields only with the records. */
    private void noteFields(Item item) {
        item.fields().fieldNames().forEachRemaining(name -> {
            if (fields.add(name)) {
                tally.fields(input.columns().unknown(List.of(name)), List.of());
            }
        });
    }
}
