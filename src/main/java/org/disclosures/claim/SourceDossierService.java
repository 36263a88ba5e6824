package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.disclosures.http.Reference;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;
import org.disclosures.vocabulary.AttributionRole;

/** Reads a source with the claims it originated and those it relayed. */
@ApplicationScoped
@Transactional
public class SourceDossierService {

    private static final int MOST_ORIGINATORS = 100;

    private final SourceService sources;
    private final ClaimGroups groups;
    private final ClaimRepository claims;

    SourceDossierService(SourceService sources, ClaimGroups groups, ClaimRepository claims) {
        this.sources = sources;
        this.groups = groups;
        this.claims = claims;
    }

    /** The dossier of a source; 404 if it is not public. */
    public SourceDossier get(String id) {
        SourceView source = sources.get(id);
        List<Reference> originators =
                claims.originators(said(id, AttributionRole.RELAYED), id, MOST_ORIGINATORS).stream()
                        .map(first -> Reference.to("sources", first.id(), first.name()))
                        .toList();
        return new SourceDossier(
                source,
                section(id, AttributionRole.ORIGINATED),
                section(id, AttributionRole.RELAYED),
                originators,
                Reference.list("reports", "publisher", id));
    }

    private SourceDossier.ClaimSection section(String id, AttributionRole role) {
        return new SourceDossier.ClaimSection(
                groups.first(said(id, role)),
                Reference.list("sources/" + id + "/claims", "source", id, "sourceRole", role.code()));
    }

    private QueryConditions said(String id, AttributionRole role) {
        QueryConditions conditions = groups.conditions();
        ClaimFilter.saidBy(conditions, Set.of(id), EnumSet.of(role));
        return conditions;
    }
}
