package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.Visibility;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimAssembler;
import org.disclosures.claim.Placeholders;
import org.disclosures.claim.Quotation;
import org.disclosures.claim.VoiceView;
import org.disclosures.http.AsOf;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/** Reads the publication history of claims. */
@ApplicationScoped
public class ClaimHistoryService extends HistoryService<ClaimChange, UUID, ClaimRevisionView> {

    private final Session session;
    private final Visibility visibility;
    private final ClaimAssembler assembler;

    ClaimHistoryService(
            Session session,
            AsOf asOf,
            Clock clock,
            TermLabels labels,
            Visibility visibility,
            ClaimAssembler assembler) {
        super(session, asOf, clock, labels, ClaimChange.class, "claim");
        this.session = session;
        this.visibility = visibility;
        this.assembler = assembler;
    }

    /** A page of a claim's public changes; 404 if neither the claim nor its tombstone is public. */
    public Page<ClaimRevisionView> list(String id, PageParameters page) {
        return list(uuid(id), page);
    }

    /** Lets the rest of the request read as of the moment at which a revision was first public, if one is given. */
    public void goTo(String id, List<String> revision) {
        goTo(uuid(id), revision);
    }

    @Override
    protected List<ClaimRevisionView> views(UUID id, List<ClaimChange> page) {
        Map<Instant, Map<String, String>> names = names(id, page);
        Optional<VoiceView> voice = voice(id);
        return page.stream()
                .map(change -> new ClaimRevisionView(
                        wording(change),
                        href(id, change),
                        change.shows() ? statement(change, names.getOrDefault(change.at(), Map.of())) : null,
                        voice.map(VoiceView::standing).orElse(null),
                        voice.map(VoiceView::corrections).orElse(List.of())))
                .toList();
    }

    // The public state of the claim; empty for a tombstone.
    private Optional<VoiceView> voice(UUID id) {
        Visibility rule = visibility.ofPublic();
        QueryConditions shown = rule.conditions().and(rule.claim("e")).and("e.id = ?", id);
        List<Claim> found = shown.bind(
                        session.createSelectionQuery("select e from Claim e where " + shown.hql(), Claim.class))
                .getResultList();
        return assembler.quotations(found, rule).values().stream().findFirst().map(Quotation::voice);
    }

    private static String statement(ClaimChange change, Map<String, String> names) {
        String own = change.target() == null ? null : names.get(change.target());
        return Placeholders.fill(change.statement(), own, names);
    }

    // The names, at the moments of the changes, of targets that statements refer to: one query, none without
    // references.
    private Map<Instant, Map<String, String>> names(UUID id, List<ClaimChange> page) {
        Set<String> targets = new LinkedHashSet<>();
        for (ClaimChange change : page.stream().filter(PublicChange::shows).toList()) {
            targets.addAll(Placeholders.others(change.statement()));
            if (Placeholders.own(change.statement())) {
                targets.add(change.target());
            }
        }
        Map<Instant, Map<String, String>> names = new HashMap<>();
        if (!targets.isEmpty()) {
            session.createNativeQuery(
                            "select c.changed_at, v.id, v.display_name from claim_change c join alleged_target_version v"
                                    + " on v.valid_from <= c.changed_at and v.valid_to > c.changed_at where c.claim_id = :id"
                                    + " and c.changed_at in (:moments) and v.id in (:targets)",
                            Object[].class)
                    .addScalar("changed_at", Instant.class)
                    .addScalar("id", String.class)
                    .addScalar("display_name", String.class)
                    .setParameter("id", id)
                    .setParameterList(
                            "moments", page.stream().map(PublicChange::at).toList())
                    .setParameterList("targets", targets)
                    .getResultList()
                    .forEach(row -> names.computeIfAbsent((Instant) row[0], at -> new HashMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return names;
    }

    private static UUID uuid(String id) {
        UUID uuid = ParameterValues.uuid(id);
        if (uuid == null) {
            throw Problems.notFound();
        }
        return uuid;
    }
}
