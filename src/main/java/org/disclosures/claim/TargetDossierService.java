package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.TermLabels;

/** Reads an alleged target with the claims about it. */
@ApplicationScoped
@Transactional
public class TargetDossierService {

    private static final Set<ClaimKind> RELATED = EnumSet.complementOf(EnumSet.copyOf(ClaimKind.aboutTargets()));

    private final AllegedTargetService targets;
    private final ClaimExcerpts excerpts;
    private final TermLabels labels;

    /** A part of a dossier; that of the claims which only mention the target has neither kinds nor evidence level. */
    private record DossierPart(Set<ClaimKind> kinds, Assurance assurance) {

        static final DossierPart MENTIONS = new DossierPart(Set.of(), null);
    }

    TargetDossierService(AllegedTargetService targets, ClaimExcerpts excerpts, TermLabels labels) {
        this.targets = targets;
        this.excerpts = excerpts;
        this.labels = labels;
    }

    /** The dossier of a target; 404 if it is not public. */
    public TargetDossier get(String id) {
        AllegedTargetView target = targets.get(id);
        Map<DossierPart, FilterCriteria> lists = new LinkedHashMap<>();
        List<Assurance> strongestFirst = new ArrayList<>(List.of(Assurance.values()));
        Collections.reverse(strongestFirst);
        for (Set<ClaimKind> kinds : List.of(ClaimKind.aboutTargets(), RELATED)) {
            for (Assurance assurance : strongestFirst) {
                lists.put(
                        new DossierPart(kinds, assurance),
                        FilterCriteria.NONE
                                .with(ClaimFilter.TARGET, Set.of(id))
                                .with(ClaimFilter.KIND, kinds)
                                .with(ClaimFilter.ASSURANCE, Set.of(assurance)));
            }
        }
        lists.put(DossierPart.MENTIONS, FilterCriteria.NONE.with(ClaimFilter.MENTIONS, Set.of(id)));
        Map<DossierPart, List<ClaimView>> newest = excerpts.newest(lists);
        return new TargetDossier(
                target,
                groups(id, ClaimKind.aboutTargets(), newest),
                groups(id, RELATED, newest),
                new SourceDossier.ClaimSection(
                        newest.getOrDefault(DossierPart.MENTIONS, List.of()),
                        Reference.list("targets/" + id + "/claims", "mentions", id)));
    }

    private List<TargetDossier.AssuranceGroup> groups(
            String id, Set<ClaimKind> kinds, Map<DossierPart, List<ClaimView>> newest) {
        String ofKinds = kinds.stream().map(ClaimKind::code).collect(Collectors.joining(","));
        return newest.entrySet().stream()
                .filter(part -> part.getKey().kinds().equals(kinds))
                .map(part -> group(id, ofKinds, part.getKey().assurance(), part.getValue()))
                .toList();
    }

    private TargetDossier.AssuranceGroup group(String id, String ofKinds, Assurance assurance, List<ClaimView> newest) {
        return new TargetDossier.AssuranceGroup(
                assurance,
                labels.of(assurance),
                newest,
                Reference.list(
                        "targets/" + id + "/claims", "target", id, "kind", ofKinds, "assurance", assurance.code()));
    }
}
