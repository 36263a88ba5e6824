package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.Reference;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.TermLabels;

/** Reads an alleged target with the claims about it. */
@ApplicationScoped
@Transactional
public class TargetDossierService {

    private final AllegedTargetService targets;
    private final ClaimGroups groups;
    private final TermLabels labels;

    TargetDossierService(AllegedTargetService targets, ClaimGroups groups, TermLabels labels) {
        this.targets = targets;
        this.groups = groups;
        this.labels = labels;
    }

    /** The dossier of a target; 404 if it is not public. */
    public TargetDossier get(String id) {
        return new TargetDossier(
                targets.get(id),
                groups(id, ClaimKind.aboutTargets()),
                groups(id, EnumSet.complementOf(EnumSet.copyOf(ClaimKind.aboutTargets()))),
                new SourceDossier.ClaimSection(
                        groups.first(groups.conditions()
                                .and(
                                        "exists (select 1 from ClaimMention m where m.claim = e and m.mentioned.id = ?)",
                                        id)),
                        Reference.list("targets/" + id + "/claims", "mentions", id)));
    }

    private List<TargetDossier.AssuranceGroup> groups(String id, Set<ClaimKind> kinds) {
        String ofKinds = kinds.stream().map(ClaimKind::code).collect(Collectors.joining(","));
        return groups
                .by(
                        "e.assurance",
                        "",
                        Assurance.class,
                        groups.conditions().and("e.target.id = ?", id).and("e.kind in ?", kinds))
                .entrySet()
                .stream()
                .map(group -> new TargetDossier.AssuranceGroup(
                        group.getKey(),
                        labels.of(group.getKey()),
                        group.getValue(),
                        Reference.list(
                                "targets/" + id + "/claims",
                                "target",
                                id,
                                "kind",
                                ofKinds,
                                "assurance",
                                group.getKey().code())))
                .toList();
    }
}
