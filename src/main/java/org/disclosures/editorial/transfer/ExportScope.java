package org.disclosures.editorial.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.editorial.desk.CatalogueVisibility;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.LinkEntry;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.http.AsOf;
import org.disclosures.http.Reference;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.source.Organisation;
import org.disclosures.source.OrganisationEntry;
import org.disclosures.source.OrganisationService;
import org.disclosures.source.OrganisationView;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetEntry;
import org.hibernate.Session;

/** The content of an export: the current state of everything or, as of a past moment, what was public then, in its wording of that time. */
@ApplicationScoped
class ExportScope {

    private final AsOf asOf;
    private final CatalogueVisibility sight;
    private final OrganisationService organisations;
    private final AllegedTargetService targets;
    private final ClaimService claims;
    private final Session session;

    ExportScope(
            AsOf asOf,
            CatalogueVisibility sight,
            OrganisationService organisations,
            AllegedTargetService targets,
            ClaimService claims,
            Session session) {
        this.asOf = asOf;
        this.sight = sight;
        this.organisations = organisations;
        this.targets = targets;
        this.claims = claims;
        this.session = session;
    }

    /** Starts the conditions of a query of an entity {@code e}. */
    QueryConditions of(RecordKind kind) {
        return isPast() ? sight.seen(kind) : new QueryConditions().and("1 = 1");
    }

    /** Entries of one kind, as they are to be read. */
    List<? extends Record> read(RecordKind kind, List<? extends Record> entries) {
        if (!isPast()) {
            return entries;
        }
        if (kind == RecordKinds.REPORT) {
            return entries.stream()
                    .map(ReportEntry.class::cast)
                    .map(ReportEntry::withoutEmbargo)
                    .toList();
        }
        if (kind == RecordKinds.TARGET) {
            return targets(entries);
        }
        return kind.type() == Organisation.class ? organisations(entries) : entries;
    }

    /** Claims of a report, as they are to be read. */
    List<ClaimEntry> read(Map<UUID, ClaimEntry> entries) {
        if (!isPast()) {
            return List.copyOf(entries.values());
        }
        Map<String, ClaimView> shown =
                claims.views(entries.keySet().stream().map(UUID::toString).toList());
        Set<String> linked = keys(shown.values().stream()
                .flatMap(view -> view.links().stream())
                .map(link -> UUID.fromString(link.claim().id()))
                .collect(Collectors.toSet()));
        return entries.entrySet().stream()
                .map(entry -> shown(entry.getValue(), shown.get(entry.getKey().toString()), linked))
                .toList();
    }

    /** True if the export is as of a past moment. */
    boolean isPast() {
        return asOf.moment().isPresent();
    }

    private List<TargetEntry> targets(List<? extends Record> entries) {
        List<TargetEntry> all = entries.stream()
                .map(TargetEntry.class::cast)
                .map(TargetEntry::asThePublicReadsIt)
                .toList();
        Map<String, AllegedTargetView> shown =
                targets.views(all.stream().map(TargetEntry::id).toList());
        return all.stream()
                .map(entry -> {
                    Set<String> related = shown.get(entry.id()).relations().stream()
                            .map(relation -> relation.target().id())
                            .collect(Collectors.toSet());
                    return entry.relatedTo(related::contains);
                })
                .toList();
    }

    private List<OrganisationEntry> organisations(List<? extends Record> entries) {
        List<OrganisationEntry> all =
                entries.stream().map(OrganisationEntry.class::cast).toList();
        Map<String, OrganisationView> shown =
                organisations.views(all.stream().map(OrganisationEntry::id).toList());
        return all.stream()
                .map(entry -> entry.memberOf(shown.get(entry.id()).memberOf().stream()
                        .map(Reference::id)
                        .toList()))
                .toList();
    }

    // Entries read from the database refer to other claims by report and key.
    private static ClaimEntry shown(ClaimEntry entry, ClaimView view, Set<String> linked) {
        List<LinkEntry> links = entry.content().links().stream()
                .filter(link -> linked.contains(link.claim()))
                .toList();
        // Its statement has names in place of placeholders, so that it mentions nobody by itself.
        return entry.shown(
                view.statement(), view.mentions().stream().map(Reference::id).toList(), links);
    }

    private Set<String> keys(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return session
                .createSelectionQuery("select c.reportId, c.key from Claim c where c.id in :ids", Object[].class)
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .map(row -> row[0] + "/" + row[1])
                .collect(Collectors.toSet());
    }
}
