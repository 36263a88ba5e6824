package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.country.CountryService;
import org.disclosures.country.CountryView;
import org.disclosures.http.Reference;
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
    private final ClaimGroups groups;
    private final BoundsService bounds;
    private final TermLabels labels;
    private final Messages messages;

    CountryDossierService(
            CountryService countries, ClaimGroups groups, BoundsService bounds, TermLabels labels, Messages messages) {
        this.countries = countries;
        this.groups = groups;
        this.bounds = bounds;
        this.labels = labels;
        this.messages = messages;
    }

    /** The dossier of a country; 404 if ISO 3166-1 has no such code. */
    public CountryDossier get(String anyCase) {
        CountryView country = countries.get(anyCase);
        String code = country.id();
        BoundsService.BoundsGrouping inRoles = new BoundsService.BoundsGrouping(
                        "p.role", NAMED, role -> BoundsService.ClaimList.of(inRole(code, (PlaceRole) role)), ALONE)
                .restingOn(role -> BoundsService.ClaimList.behindMinimums(inRole(code, (PlaceRole) role)));
        Map<Object, List<BoundView>> byRole =
                bounds.bounds(inRoles, bounds.asserting().and("p.country.id = ?", code));
        // People count as named only in claims that could set a minimum.
        Map<Object, List<NamedPeopleView>> people = byRole.isEmpty()
                ? Map.of()
                : bounds.named(inRoles, bounds.targeting().and("p.country.id = ?", code));
        Map<PlaceRole, List<ClaimView>> named =
                groups.by("p.role", NAMED, PlaceRole.class, groups.conditions().and("p.country.id = ?", code));
        List<CountryDossier.PlaceRoleGroup> roles = new ArrayList<>();
        for (PlaceRole role : PlaceRole.values()) {
            if (named.containsKey(role)) {
                roles.add(new CountryDossier.PlaceRoleGroup(
                        role,
                        labels.of(role),
                        byRole.getOrDefault(role, List.of()),
                        people.getOrDefault(role, List.of()),
                        named.get(role),
                        Reference.list("countries/" + code + "/claims", inRole(code, role))));
            }
        }
        return new CountryDossier(country, roles, messages.text("statistics.single-place"));
    }

    // Names and values in turn.
    private static String[] inRole(String country, PlaceRole role) {
        return new String[] {"country", country, "placeRole", role.code()};
    }
}
