package org.disclosures.editorial.change;

import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.entry.Related;

/** Writes the records of every kind, each after those that it refers to. */
public final class Things {

    private final OrganisationWriter organisations;
    private final SourceWriter sources;
    private final TechnologyWriter technologies;
    private final RegionWriter regions;
    private final CategoryWriter categories;
    private final TargetWriter targets;

    public Things(Change change) {
        this.organisations = new OrganisationWriter(change);
        this.sources = new SourceWriter(change);
        this.technologies = new TechnologyWriter(change);
        this.regions = new RegionWriter(change);
        this.categories = new CategoryWriter(change);
        this.targets = new TargetWriter(change);
    }

    /** Writes the records of a dataset. */
    public void write(DatasetFile file, Existing existing) {
        targets.announce(file.targets());
        organisations.write(file.organisations(), existing);
        sources.write(file.sources(), existing);
        technologies.write(file.technologies(), existing);
        regions.write(file.regions(), existing);
        categories.write(file.categories(), existing);
        targets.write(file.targets(), existing);
    }

    /** Writes the records created together with another; existing ones are kept. */
    public void write(Related related) {
        targets.announce(related.targets());
        organisations.write(related.organisations(), Existing.KEPT);
        sources.write(related.sources(), Existing.KEPT);
        technologies.write(related.technologies(), Existing.KEPT);
        regions.write(related.regions(), Existing.KEPT);
        categories.write(related.categories(), Existing.KEPT);
        targets.write(related.targets(), Existing.KEPT);
    }
}
