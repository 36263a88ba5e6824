package org.disclosures.exchange.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.http.Api;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.RelationKind;

/**
 * The context of all JSON-LD: terms of schema.org and PROV-O where these mean no more than is meant here, and otherwise terms of
 * the service's own vocabulary.
 */
final class LinkedDataContext {

    static final String PATH = Api.BASE + "/context.jsonld";

    private static final String VOCABULARIES = Api.BASE + "/vocabularies#";
    private static final String OWN = "own:";

    private static final List<String> CLASSES =
            List.of("AllegedTarget", "Group", "Source", "Exploit", "Figure", "NamedPlace", "NamedParty", "Evidence");

    private static final List<String> OWN_TEXTS = List.of("attributedTo", "locator", "quote", "wording");
    private static final List<String> OWN_TRUTHS = List.of("disputed", "confirmed", "standing");

    private static final List<String> OWN_REFERENCES = List.of(
            "kind",
            "assurance",
            "strongestAssurance",
            "state",
            "qualifier",
            "unit",
            "technology",
            "category",
            "categoryCoverage",
            "connectedWith",
            "speaksFor",
            "soldBy",
            "country",
            "placeRole",
            "partyRole",
            "evidenceKind",
            "elaborates",
            "supports",
            "qualifies",
            "contradicts",
            "corrections",
            "corrects",
            "supersedes",
            "repeats",
            "confirms");

    private LinkedDataContext() {}

    /** The property of a target that leads to those that it is the relative, associate, counsel or staff of. */
    static String related(RelationKind kind) {
        return kind.code() + "Of";
    }

    /** The property of a target that leads to its relatives, associates, counsel or staff. */
    static String inverse(RelationKind kind) {
        return kind.code();
    }

    /** The address of a term, such as {@code own:assurance/alleged}, as values of properties name it. */
    static String term(String vocabulary, Term term) {
        return OWN + vocabulary + "/" + term.code();
    }

    /**
     * The terms with their definitions.
     *
     * @param service address of the service, with which those of its vocabulary begin
     */
    static Map<String, Object> of(String service) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("schema", "https://schema.org/");
        terms.put("prov", "http://www.w3.org/ns/prov#");
        terms.put("dcat", "http://www.w3.org/ns/dcat#");
        terms.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        terms.put("own", service + VOCABULARIES);
        Stream.of(
                        "Claim",
                        "Person",
                        "Organization",
                        "NewsMediaOrganization",
                        "GovernmentOrganization",
                        "Article",
                        "NewsArticle",
                        "Report",
                        "CreativeWork",
                        "Product",
                        "Thing",
                        "Country",
                        "Place",
                        "QuantitativeValue",
                        "MonetaryAmount")
                .forEach(type -> terms.put(type, "schema:" + type));
        Stream.of("Agent", "Attribution").forEach(type -> terms.put(type, "prov:" + type));
        CLASSES.forEach(type -> terms.put(type, OWN + type));
        Stream.of(
                        "name",
                        "alternateName",
                        "text",
                        "headline",
                        "description",
                        "identifier",
                        "inLanguage",
                        "position",
                        "sha256",
                        "value")
                .forEach(name -> terms.put(name, "schema:" + name));
        Stream.of("minValue", "maxValue", "currency").forEach(name -> terms.put(name, "schema:" + name));
        Stream.of(
                        "about",
                        "mentions",
                        "appearance",
                        "citation",
                        "publisher",
                        "isPartOf",
                        "manufacturer",
                        "memberOf",
                        "url",
                        "archivedAt")
                .forEach(name -> terms.put(name, reference("schema:" + name)));
        terms.put("datePublished", typed("schema:datePublished", "xsd:date"));
        Stream.of("wasAttributedTo", "qualifiedAttribution", "agent", "wasDerivedFrom", "wasRevisionOf")
                .forEach(name -> terms.put(name, reference("prov:" + name)));
        terms.put("hadRole", reference("dcat:hadRole"));
        OWN_TEXTS.forEach(name -> terms.put(name, OWN + name));
        OWN_TRUTHS.forEach(name -> terms.put(name, typed(OWN + name, "xsd:boolean")));
        OWN_REFERENCES.forEach(name -> terms.put(name, reference(OWN + name)));
        for (RelationKind kind : RelationKind.values()) {
            terms.put(related(kind), reference(OWN + related(kind)));
            terms.put(inverse(kind), reference(OWN + inverse(kind)));
        }
        Stream.of("figure", "place", "namedPlace", "party", "namedParty")
                .forEach(name -> terms.put(name, reference(OWN + name)));
        terms.put("assertedOn", typed(OWN + "assertedOn", "xsd:date"));
        terms.put("embargoUntil", typed(OWN + "embargoUntil", "xsd:dateTime"));
        terms.put("occurred", typed(OWN + "occurred", "http://id.loc.gov/datatypes/edtf/EDTF-level1"));
        return terms;
    }

    private static Map<String, String> reference(String id) {
        return typed(id, "@id");
    }

    private static Map<String, String> typed(String id, String type) {
        Map<String, String> term = new LinkedHashMap<>();
        term.put("@id", id);
        term.put("@type", type);
        return term;
    }
}
