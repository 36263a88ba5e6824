package org.disclosures.editorial.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.claim.Claim;
import org.disclosures.claim.Figure;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.FigureEntry;
import org.disclosures.editorial.entry.LinkEntry;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;

/**
 * The repetitions that a change writes, checked together with those in the database: a claim repeats at most one other, with which it can
 * be one, and no chain is longer than two steps, which is as far as queries follow it.
 */
final class Repetitions {

    private static final int MOST_STEPS = 2;
    private static final String UNFIT =
            "A response or a denial is one only with claims of its own kind, claims that are one"
                    + " have the same target, and their figures the same unit and currency, so ";
    private static final int BATCH = 1_000;

    private final DatasetChange change;
    private final Map<UUID, List<WrittenRepetition>> written = new HashMap<>();
    private Map<UUID, UUID> originals;
    private final Map<UUID, Set<UUID>> repeating = new HashMap<>();

    // An answer and what it answers are never one claim. Any other repetition may say less than its original: a
    // newspaper has “targeted” where a laboratory found an infection.
    private static final Set<ClaimKind> ANSWERS = ClaimKind.answers();

    private final Map<UUID, ClaimForm> forms = new HashMap<>();
    private final Map<UUID, ClaimEntry> reshaped = new LinkedHashMap<>();

    /**
     * The properties of a claim that those of its repetitions have to fit.
     *
     * @param target id of its target; null for a claim without one
     * @param unit null for a claim without a figure
     * @param currency null for a figure that is no money
     */
    private record ClaimForm(ClaimKind kind, String target, FigureUnit unit, String currency) {

        static ClaimForm of(ClaimContent says) {
            FigureEntry figure = says.figure();
            return new ClaimForm(
                    says.kind(),
                    says.target(),
                    figure == null ? null : figure.unit(),
                    figure == null ? null : figure.currency());
        }

        static ClaimForm of(Claim stored) {
            Figure figure = stored.figure();
            return new ClaimForm(
                    stored.kind(),
                    stored.target() == null ? null : stored.target().id(),
                    figure == null ? null : figure.unit(),
                    figure == null ? null : figure.currency());
        }

        boolean mayRepeat(ClaimForm original) {
            return (kind == original.kind || !ANSWERS.contains(kind) && !ANSWERS.contains(original.kind))
                    && fits(target, original.target)
                    && fits(unit, original.unit)
                    && fits(currency, original.currency);
        }

        // A relayed claim may leave something out.
        private static boolean fits(Object one, Object other) {
            return one == null || other == null || one.equals(other);
        }
    }

    private record WrittenRepetition(LinkEntry link, UUID original) {}

    Repetitions(DatasetChange change) {
        this.change = change;
    }

    /** Forgets what a claim repeated before its links are written. */
    void clear(UUID claim) {
        written.put(claim, new ArrayList<>());
        originals = null;
    }

    /**
     * Notes that a claim repeats another.
     *
     * @param stored the other, if it is at hand
     */
    void add(UUID claim, LinkEntry link, UUID original, Claim stored) {
        if (stored != null) {
            forms.putIfAbsent(original, ClaimForm.of(stored));
        }
        written.get(claim).add(new WrittenRepetition(link, original));
    }

    /** Notes the content of a claim, before anything is checked. */
    void note(UUID claim, ClaimContent says) {
        forms.put(claim, ClaimForm.of(says));
    }

    /**
     * Notes the new content of a stored claim.
     *
     * @return true if its kind, target, unit or currency changes, so that the stored repetitions of it have to fit
     */
    boolean reshapes(Claim claim, ClaimEntry entry) {
        note(claim.id(), entry.content());
        if (forms.get(claim.id()).equals(ClaimForm.of(claim))) {
            return false;
        }
        reshaped.put(claim.id(), entry);
        return true;
    }

    /** Checks what a claim repeats, and, if its form has changed, what repeats it. */
    void check(UUID claim) {
        checkWritten(claim);
        ClaimEntry entry = reshaped.get(claim);
        if (entry == null) {
            return;
        }
        for (Object[] link : stored(List.of(claim))) {
            if (!written.containsKey((UUID) link[0]) && !fit((UUID) link[0], (UUID) link[1])) {
                change.fault(
                        entry,
                        "kind",
                        UNFIT
                                + "this claim and one that it is linked with by `repeats` would no longer be one; remove the"
                                + " link first, or leave the kind, the target, the unit and the currency as they were.");
                return;
            }
        }
    }

    // A claim with errors has no form, and fits.
    private boolean fit(UUID claim, UUID original) {
        ClaimForm form = form(claim);
        ClaimForm first = form(original);
        return form == null || first == null || form.mayRepeat(first);
    }

    private ClaimForm form(UUID claim) {
        return forms.computeIfAbsent(
                claim,
                id -> change
                        .session()
                        .createSelectionQuery(
                                "select c.kind, c.target.id, c.figure.unit, c.figure.currency from Claim c"
                                        + " where c.id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .map(found -> new ClaimForm(
                                (ClaimKind) found[0], (String) found[1], (FigureUnit) found[2], (String) found[3]))
                        .findFirst()
                        .orElse(null));
    }

    private void checkWritten(UUID claim) {
        List<WrittenRepetition> own = written.getOrDefault(claim, List.of());
        if (own.isEmpty()) {
            return;
        }
        if (own.size() > 1) {
            change.fault(
                    own.get(1).link(),
                    "type",
                    "The claim repeats two others; keep the link to the one that it relays, and remove the other.");
            return;
        }
        if (!fit(claim, own.get(0).original())) {
            change.fault(
                    own.get(0).link(),
                    "type",
                    UNFIT + "the two are not one claim; correct the kind, the target, the unit or the currency, or use"
                            + " another type of link.");
            return;
        }
        if (originals == null) {
            originals = read();
            repeating.clear();
            originals.forEach((other, original) ->
                    repeating.computeIfAbsent(original, any -> new HashSet<>()).add(other));
        }
        int steps = steps(claim);
        if (steps < 0) {
            change.fault(own.get(0).link(), "claim", "The claim repeats itself through others; remove the link.");
        } else if (steps + stepsTo(claim) > MOST_STEPS && isFirstTooFar(claim, steps)) {
            change.fault(
                    own.get(0).link(),
                    "claim",
                    "The chain of repetitions has more than three claims; refer to one nearer to its first claim.");
        }
    }

    // Of a chain that is too long, the first repetition too many is the error, unless it is stored.
    private boolean isFirstTooFar(UUID claim, int steps) {
        UUID at = claim;
        for (int left = steps; left > MOST_STEPS + 1; left--) {
            at = originals.get(at);
        }
        Set<UUID> tooFar = Set.of(at);
        for (int left = steps; left < MOST_STEPS + 1; left++) {
            Set<UUID> further = new HashSet<>();
            tooFar.forEach(one -> further.addAll(repeating.getOrDefault(one, Set.of())));
            tooFar = further;
        }
        return tooFar.contains(claim) || tooFar.stream().noneMatch(written::containsKey);
    }

    // The number of repetitions from a claim to the first of its chain; negative where the chain is a circle.
    private int steps(UUID claim) {
        Set<UUID> passed = new HashSet<>();
        UUID at = claim;
        while (originals.containsKey(at)) {
            if (!passed.add(at)) {
                return -1;
            }
            at = originals.get(at);
        }
        return passed.size();
    }

    private int stepsTo(UUID original) {
        return repeating.getOrDefault(original, Set.of()).stream()
                .mapToInt(claim -> 1 + stepsTo(claim))
                .max()
                .orElse(0);
    }

    // What claims repeat, as far as it bears on those written. The links of these replace the ones in the database.
    private Map<UUID, UUID> read() {
        Map<UUID, UUID> all = new HashMap<>();
        Set<UUID> next = new LinkedHashSet<>();
        written.forEach((claim, own) -> own.forEach(repetition -> {
            all.put(claim, repetition.original());
            next.addAll(List.of(claim, repetition.original()));
        }));
        Set<UUID> reached = new HashSet<>();
        List<UUID> frontier = List.copyOf(next);
        while (!frontier.isEmpty()) {
            reached.addAll(frontier);
            Set<UUID> further = new LinkedHashSet<>();
            for (int from = 0; from < frontier.size(); from += BATCH) {
                List<UUID> some = frontier.subList(from, Math.min(from + BATCH, frontier.size()));
                for (Object[] link : stored(some)) {
                    if (!written.containsKey((UUID) link[0])) {
                        all.put((UUID) link[0], (UUID) link[1]);
                        further.addAll(List.of((UUID) link[0], (UUID) link[1]));
                    }
                }
            }
            further.removeAll(reached);
            frontier = List.copyOf(further);
        }
        return all;
    }

    // Two queries, each with an index.
    private List<Object[]> stored(Collection<UUID> claims) {
        List<Object[]> links = new ArrayList<>();
        for (String end : List.of("l.from.id in :ids", "l.to.id in :ids")) {
            links.addAll(change.session()
                    .createSelectionQuery(
                            "select l.from.id, l.to.id from ClaimLink l where l.type = " + LinkType.REPEATS + " and "
                                    + end,
                            Object[].class)
                    .setParameterList("ids", claims)
                    .getResultList());
        }
        return links;
    }
}
