package org.disclosures.exchange.referenced;

import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;

/** Decides which records are persons or organisations, for formats that have these types. */
public final class NamedParties {

    private NamedParties() {}

    /** True if a target is a person shown by name; a description is not a person's name. */
    public static boolean isPerson(AllegedTargetView target) {
        return target.kind() == TargetKind.PERSON && target.nameVisibility() == NameVisibility.PUBLIC;
    }

    /** True if a source is a person shown by name. */
    public static boolean isPerson(SourceView source) {
        return source.kind() == SourceKind.PERSON || source.kind() == SourceKind.OFFICIAL;
    }

    /** True if a source is one of the listed organisations; both then have the same id. */
    public static boolean isListed(SourceView source) {
        return source.organisation() != null && source.organisation().id().equals(source.id());
    }

    /** True if a source is an organisation; a source that speaks for one, such as a spokesperson, is not. */
    public static boolean isOrganisation(SourceView source) {
        return isListed(source)
                || source.organisation() == null
                        && switch (source.kind()) {
                            case COMPANY, GOVERNMENT, NEWS_ORGANISATION, NONPROFIT, CONSORTIUM -> true;
                            case PERSON, OFFICIAL, UNNAMED_OFFICIAL, COLLECTIVE, UNIDENTIFIED -> false;
                        };
    }
}
