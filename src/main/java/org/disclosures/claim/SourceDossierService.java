package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;
import org.disclosures.vocabulary.AttributionRole;

/** Reads a source with the claims it originated and those it relayed. */
@ApplicationScoped
@Transactional
public class SourceDossierService {

    private static final int MOST_ORIGINATORS = 100;
    private static final int MOST_RELAYED = 200;

    private final SourceService sources;
    private final ClaimExcerpts excerpts;
    private final ClaimRepository claims;

    SourceDossierService(SourceService sources, ClaimExcerpts excerpts, ClaimRepository claims) {
        this.sources = sources;
        this.excerpts = excerpts;
        this.claims = claims;
    }

    /** The dossier of a source; 404 if it is not public. */
    public SourceDossier get(String id) {
        SourceView source = sources.get(id);
        Map<AttributionRole, FilterCriteria> lists = ClaimExcerpts.byRole(
                FilterCriteria.NONE.with(ClaimFilter.SOURCE, Set.of(id)),
                ClaimFilter.SOURCE_ROLE,
                AttributionRole.class);
        Map<AttributionRole, List<ClaimView>> newest = excerpts.newest(lists);
        return new SourceDossier(
                source,
                section(id, AttributionRole.ORIGINATED, newest),
                section(id, AttributionRole.RELAYED, newest),
                newest.containsKey(AttributionRole.RELAYED)
                        ? originators(excerpts.ids(lists.get(AttributionRole.RELAYED), MOST_RELAYED), id)
                        : List.of(),
                Reference.list("reports", "publisher", id));
    }

    private static SourceDossier.ClaimSection section(
            String id, AttributionRole role, Map<AttributionRole, List<ClaimView>> newest) {
        return new SourceDossier.ClaimSection(
                newest.getOrDefault(role, List.of()),
                Reference.list("sources/" + id + "/claims", "source", id, "sourceRole", role.code()));
    }

    private List<Reference> originators(List<UUID> relayed, String but) {
        return claims.originators(relayed, but, MOST_ORIGINATORS).stream()
                .map(first -> Reference.to("sources", first.id(), first.name()))
                .toList();
    }
}
