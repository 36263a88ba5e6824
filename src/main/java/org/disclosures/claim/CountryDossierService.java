package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosures.country.CountryService;
import org.disclosures.country.CountryView;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.language.Messages;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.TermLabels;

/** Reads a country with the claims that name it. */
@ApplicationScoped
@Transactional
public class CountryDossierService {

    private static final String NAMED = "join ClaimPlace p on p.claim = e";
    private static final String ALONE = BoundsService.BoundsGrouping.ofCountryAlone("p");

    private final CountryService countries;
    private final ClaimExcerpts excerpts;
    private final ClaimFinder finder;
    private final BoundsService bounds;
    private final TermLabels labels;
    private final Messages messages;

    CountryDossierService(
            CountryService countries,
            ClaimExcerpts excerpts,
            ClaimFinder finder,
            BoundsService bounds,
            TermLabels labels,
            Messages messages) {
        this.countries = countries;
        this.excerpts = excerpts;
        this.finder = finder;
        this.bounds = bounds;
        this.labels = labels;
        this.messages = messages;
    }

    /** The dossier of a country; 404 if ISO 3166-1 has no such code. */
    public CountryDossier get(String anyCase) {
        CountryView country = countries.get(anyCase);
        String code = country.id();
        Map<PlaceRole, FilterCriteria> lists = ClaimExcerpts.byRole(
                FilterCriteria.NONE.with(ClaimFilter.COUNTRY, Set.of(code)), ClaimFilter.PLACE_ROLE, PlaceRole.class);
        Map<PlaceRole, List<ClaimView>> named = excerpts.newest(lists);
        BoundsService.GroupMinimums minimums =
                named.isEmpty() ? new BoundsService.GroupMinimums(Map.of(), Map.of()) : minimums(code);
        List<CountryDossier.PlaceRoleGroup> roles = new ArrayList<>();
        for (PlaceRole role : PlaceRole.values()) {
            if (named.containsKey(role)) {
                roles.add(new CountryDossier.PlaceRoleGroup(
                        role,
                        labels.of(role),
                        minimums.bounds().getOrDefault(role, List.of()),
                        minimums.named().getOrDefault(role, List.of()),
                        named.get(role),
                        Reference.list("countries/" + code + "/claims", inRole(code, role))));
            }
        }
        return new CountryDossier(country, roles, messages.text("statistics.single-place"));
    }

    // From the index if that is ready: the database has to rank every figure about the country.
    private BoundsService.GroupMinimums minimums(String code) {
        BoundsService.BoundsGrouping inRoles = new BoundsService.BoundsGrouping(
                        "p.role", NAMED, role -> BoundsService.ClaimList.of(inRole(code, (PlaceRole) role)), ALONE)
                .restingOn(role -> BoundsService.ClaimList.behindMinimums(inRole(code, (PlaceRole) role)));
        try (ClaimFinder.ClaimSearch finding = finder.beginIfReady().orElse(null)) {
            return Optional.ofNullable(finding)
                    .flatMap(ready -> ready.ranking(code, BoundsService.MOST_BASES))
                    .map(ranking -> bounds.minimums(inRoles, ranking))
                    .orElseGet(() -> new BoundsService.GroupMinimums(
                            bounds.bounds(
                                    inRoles,
                                    bounds.asserting()
                                            .and("p.country.id = ?", code)
                                            .and("e.figure.unit is not null")),
                            bounds.named(inRoles, bounds.targeting().and("p.country.id = ?", code))));
        }
    }

    // Names and values in turn.
    private static String[] inRole(String country, PlaceRole role) {
        return new String[] {"country", country, "placeRole", role.code()};
    }
}
