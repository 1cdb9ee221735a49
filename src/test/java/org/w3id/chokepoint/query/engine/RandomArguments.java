package org.w3id.chokepoint.query.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.w3id.chokepoint.query.ParameterValues;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;

/** Arguments of canned queries: values that are offered and that are allowed, days and numbers that no graph knows. */
final class RandomArguments {
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 13 * 365;
    private static final int FEW = 24;

    private final Random random;
    private final ParameterValues values;
    private final Map<String, List<String>> known = new HashMap<>();

    RandomArguments(Random random, QueryRunner runner) {
        this.random = random;
        this.values = new ParameterValues(runner);
    }

    /** Each parameter with a value or, now and then, without. */
    Map<String, List<String>> of(CannedQuery query) {
        Map<String, List<String>> arguments = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
            List<String> choices = choices(query, parameter);
            if (random.nextInt(4) > 0 && !choices.isEmpty()) {
                arguments.put(parameter.name(), some(choices, parameter.list() ? 1 + random.nextInt(3) : 1));
            }
        }
        return arguments;
    }

    private List<String> some(List<String> choices, int count) {
        return random.ints(count, 0, choices.size())
                .distinct()
                .mapToObj(choices::get)
                .toList();
    }

    private List<String> choices(CannedQuery query, Parameter parameter) {
        return switch (parameter.type()) {
            case DATE -> List.of(FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
            case NUMBER -> List.of(Integer.toString(random.nextInt(6000)), "4800", "1e26", random.nextInt(90) + ".25");
            case INTEGER -> List.of("1", "2", Integer.toString(2000 + random.nextInt(27)));
            case STRING -> List.of("a", "export", "Huawei", "no such text");
            case IRI -> List.of("urn:test:absent", "cp:Chip");
            default -> known.computeIfAbsent(query.name() + " " + parameter.name(), name -> listed(query, parameter));
        };
    }

    /** Some of those offered, which have an answer, and of those allowed, which may have none. */
    private List<String> listed(CannedQuery query, Parameter parameter) {
        List<String> offered = texts(values.of(query, parameter));
        List<String> allowed = texts(values.allowed(parameter));
        List<String> all = offered.isEmpty() ? allowed : offered;
        return all.isEmpty() ? List.of() : List.copyOf(joined(some(all, FEW), allowed.isEmpty() ? all : allowed));
    }

    private List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), some(others, FEW).stream())
                .distinct()
                .toList();
    }

    private static List<String> texts(List<ParameterValues.Choice> choices) {
        return choices.stream().map(ParameterValues.Choice::text).toList();
    }
}
