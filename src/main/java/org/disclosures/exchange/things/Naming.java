package org.disclosures.exchange.things;

import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;

/** Who is someone: formats that have persons and organisations give out no one else as such. */
public final class Naming {

    private Naming() {}

    /** Whether a target is a person who is called by name: whoever is called by a description is no person of that name. */
    public static boolean isPerson(AllegedTargetView target) {
        return target.kind() == TargetKind.PERSON && target.nameVisibility() == NameVisibility.PUBLIC;
    }

    /** Whether a source is a person who is called by name. */
    public static boolean isPerson(SourceView source) {
        return source.kind() == SourceKind.PERSON || source.kind() == SourceKind.OFFICIAL;
    }

    /** Whether a source is one of the organisations that are listed as such; then both have the same id. */
    public static boolean isListed(SourceView source) {
        return source.organisation() != null && source.organisation().id().equals(source.id());
    }

    /** Whether a source is an organisation. A voice of another one, such as its spokesperson, is none. */
    public static boolean isOrganisation(SourceView source) {
        return isListed(source)
                || source.organisation() == null
                        && switch (source.kind()) {
                            case COMPANY, GOVERNMENT, NEWS_ORGANISATION, NONPROFIT, CONSORTIUM -> true;
                            case PERSON, OFFICIAL, UNNAMED_OFFICIAL, COLLECTIVE, UNIDENTIFIED -> false;
                        };
    }
}
