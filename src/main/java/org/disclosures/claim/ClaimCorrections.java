package org.disclosures.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The public claims that correct, supersede, contradict or confirm others.
 *
 * @param corrections the claims that correct or supersede a claim, by its id, latest first
 * @param disputed the ids of the claims that another contradicts
 * @param confirmed the ids of the claims that another confirms
 */
record ClaimCorrections(Map<UUID, List<Claim>> corrections, Set<UUID> disputed, Set<UUID> confirmed) {

    /** The claims that correct or supersede a claim, latest first; none while it stands. */
    List<Claim> of(Claim claim) {
        return corrections.getOrDefault(claim.id(), List.of());
    }

    /** True if no claim corrects or supersedes a claim. */
    boolean stands(Claim claim) {
        return of(claim).isEmpty();
    }

    /** True if another claim contradicts a claim. */
    boolean isDisputed(Claim claim) {
        return disputed.contains(claim.id());
    }

    /** True if another claim confirms a claim. */
    boolean isConfirmed(Claim claim) {
        return confirmed.contains(claim.id());
    }

    /** Some claims, and those that correct or supersede any of them. */
    Collection<Claim> with(Collection<Claim> some) {
        List<Claim> all = new ArrayList<>(some);
        corrections.values().forEach(all::addAll);
        return all;
    }
}
