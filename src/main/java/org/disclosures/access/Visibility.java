package org.disclosures.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.disclosures.http.AsOf;
import org.disclosures.http.filter.FilterVisibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.vocabulary.ClaimKind;

/**
 * The one rule of visibility, as conditions in HQL. Every endpoint applies it. <p>A request as of a past moment is answered as the public's
 * was then, whoever the caller is. <p>For the public, a report is visible when it is published and no embargo runs; a claim, when it and
 * its report are. Readers also see records under embargo, contributors and editors all that are not retracted. Every other record is
 * visible only through claims and reports: a target, source, technology, region, category or disclosure to which none that is visible refers is hidden like
 * an unpublished one, since its mere presence would be information; only authors and editors see it. Entities are named in strings, so that
 * this package knows no feature.
 */
@ApplicationScoped
public class Visibility implements FilterVisibility {

    private static final String CORRECTING = "CORRECTS, SUPERSEDES";
    private static final String TARGETING =
            ClaimKind.aboutTargets().stream().map(ClaimKind::name).collect(Collectors.joining(", "));
    private static final String ALL = "1 = 1";

    // The end of an existence condition. With the offset, PostgreSQL stops at the first row; without it, it may join
    // all of them, at a cost that follows their number.
    private static final String ONE_IS_ENOUGH = " order by 1 offset 0)";

    private final Supplier<Instant> now;
    private final Supplier<Audience> audience;

    @Inject
    Visibility(Clock clock, AsOf asOf, SecurityIdentity caller) {
        this(
                () -> asOf.moment().orElseGet(clock::instant),
                () -> asOf.moment().isPresent() ? Audience.PUBLIC : Audience.of(caller));
    }

    private Visibility(Supplier<Instant> now, Supplier<Audience> audience) {
        this.now = now;
        this.audience = audience;
    }

    /** The parts of the ledger that the caller may read. */
    public Audience audience() {
        return audience.get();
    }

    /** The orders of a list of reports or claims: by its last change only for authors and editors, whose changes it tells. */
    public <E extends Publishable> Sorting<E> sorting(Sorting<E> ofAll) {
        return atDesk() ? ofAll.and(SortField.of("changedAt")) : ofAll;
    }

    /** The rule for an audience, regardless of the caller. */
    public Visibility of(Audience other) {
        return new Visibility(now, () -> other);
    }

    /** The rule for the public, regardless of the caller. */
    public Visibility ofPublic() {
        return of(Audience.PUBLIC);
    }

    /** The rule for the public at a moment, regardless of the caller and of {@code asOf}. */
    public Visibility ofPublicAt(Instant moment) {
        return new Visibility(() -> moment, () -> Audience.PUBLIC);
    }

    /** The rule for the public once every embargo has ended, regardless of the caller. */
    public Visibility ofPublished() {
        return of(Audience.EMBARGO);
    }

    /** Starts the conditions of a query. Embargoes are compared with the present moment, or with that of {@code asOf}. */
    public QueryConditions conditions() {
        return new QueryConditions().set("now", now.get());
    }

    /** The reports that the caller may see. */
    public String report(String alias) {
        return atDesk() ? alias + ".publication.state <> RETRACTED" : published(alias);
    }

    /** The claims that the caller may see. */
    @Override
    public String claim(String alias) {
        return report(alias) + " and " + report(alias + ".report");
    }

    /**
     * The claims on which bounds and evidence levels are based: published ones that no published claim corrects or supersedes, neither
     * themselves nor a published claim that they repeat. Drafts never count, whoever the caller is.
     */
    public String standing(String alias) {
        return publishedClaim(alias) + " and not " + corrected(alias)
                + " and not exists (select 1 from ClaimRepetition repeated where repeated.claim = " + alias + " and "
                + repeated("repeated") + " and " + corrected("repeated.original") + ")";
    }

    private String corrected(String alias) {
        return "exists (select 1 from ClaimLink correction where correction.to = " + alias + " and correction.type in ("
                + CORRECTING + ") and " + publishedClaim("correction.from") + ")";
    }

    /** The published claims that a published claim repeats, on an alias of {@code ClaimRepetition}. */
    public String repeated(String alias) {
        return isPublished(alias + ".via") + " and " + isPublished(alias + ".original");
    }

    // As in FilterVisibility.
    private String isPublished(String claim) {
        return "exists (select 1 from Claim seen where seen = " + claim + " and " + publishedClaim("seen") + ")";
    }

    /** The standing claims that someone was selected, targeted or infected; other kinds target no one. */
    @Override
    public String targeting(String alias) {
        return standing(alias) + " and " + alias + ".kind in (" + TARGETING + ")";
    }

    /** The claims that were public until they or their report were retracted, and that a tombstone replaces. */
    public String retractedClaim(String alias) {
        return "(" + alias + ".publication.state = RETRACTED or " + alias
                + ".report.publication.state = RETRACTED) and " + onceIn(alias) + " and " + onceIn(alias + ".report");
    }

    /** The reports that were public and were retracted. */
    public String retractedReport(String alias) {
        return in("RETRACTED", alias);
    }

    /** The targets that a public claim is about. */
    public String target(String alias) {
        return atDesk()
                ? ALL
                : "exists (select 1 from Claim about where about.target = " + alias + " and " + claim("about")
                        + ONE_IS_ENOUGH;
    }

    /** The categories that a public target is in. */
    public String category(String alias) {
        return atDesk()
                ? ALL
                : "exists (select 1 from Claim about join about.target member join member.categories belonging where belonging = "
                        + alias + " and " + claim("about") + ONE_IS_ENOUGH;
    }

    /** The technologies that a public claim is about. */
    public String technology(String alias) {
        return atDesk()
                ? ALL
                : "exists (select 1 from ClaimTechnology used where used.technology = " + alias + " and "
                        + claim("used.claim") + ONE_IS_ENOUGH;
    }

    /** The disclosures that a public report belongs to. */
    public String disclosure(String alias) {
        return atDesk()
                ? ALL
                : "exists (select 1 from Report disclosing join disclosing.disclosures whole where whole = " + alias
                        + " and " + report("disclosing") + ONE_IS_ENOUGH;
    }

    /** The regions that a public claim names. */
    public String region(String alias) {
        return atDesk()
                ? ALL
                : "exists (select 1 from ClaimPlace named where named.region = " + alias + " and "
                        + claim("named.claim") + ONE_IS_ENOUGH;
    }

    /** The sources that stand in the chain of a public claim or published a public report. */
    public String source(String alias) {
        return atDesk()
                ? ALL
                : "(exists (select 1 from Attribution said where said.source = " + alias + " and " + claim("said.claim")
                        + ") or exists (select 1 from Report issued join issued.publishers issuer where issuer = "
                        + alias
                        + " and " + report("issued") + "))";
    }

    /**
     * The organisations that have a role in a public claim, stand behind a public source, make or sell a public technology, took part in a public
     * disclosure or employ a public target.
     */
    public String organisation(String alias) {
        return atDesk()
                ? ALL
                : "(exists (select 1 from ClaimParty involved where involved.organisation = " + alias + " and "
                        + claim("involved.claim")
                        + ") or exists (select 1 from Source voice where voice.organisation = " + alias + " and "
                        + source("voice")
                        + ") or exists (select 1 from Technology made left join made.developers developer left join made.sellers seller where (developer = "
                        + alias + " or seller = " + alias + ") and " + technology("made")
                        + ") or exists (select 1 from Disclosure shared join shared.partners partner where partner = "
                        + alias + " and " + disclosure("shared")
                        + ") or exists (select 1 from AllegedTarget member join member.affiliations body where body = "
                        + alias
                        + " and " + target("member") + "))";
    }

    private boolean atDesk() {
        return audience.get() == Audience.DESK;
    }

    private String published(String alias) {
        return in("PUBLISHED", alias);
    }

    private String publishedClaim(String alias) {
        return published(alias) + " and " + published(alias + ".report");
    }

    private String in(String state, String alias) {
        return alias + ".publication.state = " + state + " and " + noEmbargo(alias);
    }

    private String onceIn(String alias) {
        return alias + ".publication.state in (PUBLISHED, RETRACTED) and " + noEmbargo(alias);
    }

    private String noEmbargo(String alias) {
        return audience.get() == Audience.PUBLIC
                ? "(" + alias + ".publication.embargoUntil is null or " + alias + ".publication.embargoUntil <= :now)"
                : ALL;
    }
}
