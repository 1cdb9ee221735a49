package org.w3id.chokepoint.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which parties listed ones own to half or more, a second time: plain Java over made-up owners, without SPARQL.
 *
 * @param listings who is on the list
 * @param stakes who owns whom
 */
record OwnersByHand(List<Listing> listings, List<Stake> stakes) {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Half-open; an empty start is one that no source gives, and both ends may be known to the month only. */
    record Time(Optional<LocalDate> from, Optional<LocalDate> until, boolean toTheMonth) {
        boolean perhapsOn(LocalDate day) {
            return !from.map(day::isBefore).orElse(false)
                    && until.map(day::isBefore).orElse(true);
        }

        boolean surelyOn(LocalDate day) {
            Time sure = new Time(
                    from.map(start -> start.plusMonths(1).withDayOfMonth(1)),
                    until.map(end -> end.withDayOfMonth(1)),
                    false);
            return perhapsOn(day) && (!toTheMonth || sure.perhapsOn(day));
        }
    }

    record Listing(int party, Time time) {}

    /** @param shares in per cent, as sources give them: none, one, or two that differ */
    record Stake(int owner, int owned, Time time, List<BigDecimal> shares, LocalDate saidOn) {
        private BigDecimal least(LocalDate day) {
            boolean known = time.surelyOn(day) && isKnownOn(day);
            return known ? shares.stream().reduce(BigDecimal::min).orElseThrow() : BigDecimal.ZERO;
        }

        private BigDecimal most(LocalDate day) {
            if (!time.perhapsOn(day)) {
                return BigDecimal.ZERO;
            }
            return isKnownOn(day) ? shares.stream().reduce(BigDecimal::max).orElseThrow() : HALF;
        }

        private boolean isKnownOn(LocalDate day) {
            return !shares.isEmpty() && !day.isBefore(time.from().orElse(saidOn));
        }
    }

    /** Parties of which listed ones surely own half or more. */
    Set<Integer> reached(LocalDate day) {
        return closure(
                listing -> listing.time().from().isPresent() && listing.time().surelyOn(day),
                stake -> stake.least(day));
    }

    /** Parties of which listed ones may own half or more. */
    Set<Integer> mayBeReached(LocalDate day) {
        return closure(listing -> listing.time().perhapsOn(day), stake -> stake.most(day));
    }

    /** From the listed parties down, until nobody is added: a circle of owners adds nothing by itself. */
    private Set<Integer> closure(Predicate<Listing> isListed, Function<Stake, BigDecimal> share) {
        Set<Integer> listed =
                listings.stream().filter(isListed).map(Listing::party).collect(Collectors.toSet());
        Set<Integer> reached = new TreeSet<>();
        Set<Integer> before;
        do {
            before = Set.copyOf(reached);
            stakes.stream()
                    .map(Stake::owned)
                    .filter(party -> sum(party, listed, reached, share).compareTo(HALF) >= 0)
                    .forEach(reached::add);
        } while (!before.equals(reached));
        return reached;
    }

    private BigDecimal sum(int party, Set<Integer> listed, Set<Integer> reached, Function<Stake, BigDecimal> share) {
        return stakes.stream()
                .filter(stake -> stake.owned() == party)
                .filter(stake -> listed.contains(stake.owner()) || reached.contains(stake.owner()))
                .map(share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
