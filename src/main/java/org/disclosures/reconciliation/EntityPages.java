package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.ResourceType;

/**
 * Describes entities, types and properties in HTML. All text is escaped, and the pages run and fetch nothing. A target is described with
 * the evidence level of the claim about it.
 */
@ApplicationScoped
public class EntityPages {

    /** The width that a page is made for, in pixels. */
    static final int WIDTH = 400;

    /** The height that a page is made for, in pixels. */
    static final int HEIGHT = 240;

    private static final List<EntityProperty> SHOWN = List.of(
            EntityProperty.CATEGORY,
            EntityProperty.COUNTRY,
            EntityProperty.AFFILIATION,
            EntityProperty.ORGANISATION,
            EntityProperty.VENDOR);

    private static final String STYLE = "body{font:14px/1.4 sans-serif;margin:8px;color:#222;background:#fff}"
            + "h1{font-size:17px;margin:0}p{margin:4px 0}";

    private final KnownEntities known;
    private final EntityNames names;
    private final Messages messages;
    private final Language language;

    EntityPages(KnownEntities known, EntityNames names, Messages messages, Language language) {
        this.known = known;
        this.names = names;
        this.messages = messages;
        this.language = language;
    }

    /** A page about an entity; 404 if the caller sees none of the id. */
    public String page(String id) {
        KnownEntities.Told told = told(id);
        Entity entity = told.entities().values().iterator().next();
        Locale locale = language.locale();
        String direction = language.direction();
        return "<!DOCTYPE html>\n<html lang=\"" + locale.toLanguageTag() + "\" dir=\"" + direction + "\">\n<head>\n"
                + "<meta charset=\"UTF-8\">\n<title>" + Html.escaped(entity.name()) + "</title>\n<style>" + STYLE
                + "</style>\n</head>\n<body>\n<h1><a href=\""
                + Html.escaped(entity.id().href())
                + "\" target=\"_blank\" rel=\"noopener\">" + Html.escaped(entity.name()) + "</a></h1>\n"
                + paragraphs(entity, told) + "</body>\n</html>\n";
    }

    /** A short description of an entity; 404 if the caller sees none with this id. */
    public FlyoutView entity(String id) {
        KnownEntities.Told told = told(id);
        Entity entity = told.entities().values().iterator().next();
        return new FlyoutView(id, heading(entity.name()) + paragraphs(entity, told));
    }

    /** A short description of a type; 404 if there is none with this id. */
    public FlyoutView type(String id) {
        return term(id, EntityType.of(id));
    }

    /** A short description of a property; 404 if there is none with this id. */
    public FlyoutView property(String id) {
        return term(id, EntityProperty.of(id));
    }

    private FlyoutView term(String id, Optional<? extends Term> term) {
        Named named = names.of(term.orElseThrow(Problems::notFound));
        String about = messages.text("about." + term.get().getClass().getSimpleName() + "." + named.id());
        return new FlyoutView(id, heading(named.name()) + paragraph(about));
    }

    private KnownEntities.Told told(String id) {
        EntityId read = EntityId.read(id).orElseThrow(Problems::notFound);
        KnownEntities.Told told = known.read(List.of(read), read.resource() == ResourceType.TARGET);
        if (told.entities().isEmpty()) {
            throw Problems.notFound();
        }
        return told;
    }

    private String paragraphs(Entity entity, KnownEntities.Told told) {
        StringBuilder html =
                new StringBuilder(paragraph(names.of(entity.types().get(0)).name()));
        if (entity.description() != null) {
            html.append("<p dir=\"auto\">" + Html.escaped(entity.description()) + "</p>\n");
        }
        for (EntityProperty property : SHOWN) {
            List<PropertyValue> values = entity.values(property);
            if (!values.isEmpty()) {
                html.append(paragraph(messages.format(
                        "join.label",
                        names.of(property).name(),
                        messages.joined(
                                "join.parts",
                                values.stream().map(PropertyValue::text).map(language::isolated)))));
            }
        }
        if (entity.id().resource() == ResourceType.TARGET) {
            entity.values(EntityProperty.ASSURANCE)
                    .forEach(assurance ->
                            html.append(paragraph(messages.format("reconciliation.assurance", assurance.text()))));
            html.append(paragraph(messages.format(
                    "reconciliation.claims",
                    told.claims().getOrDefault(entity.id().id(), 0L))));
        }
        return html.toString();
    }

    private static String heading(String text) {
        return "<p><strong>" + Html.escaped(text) + "</strong></p>\n";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.escaped(text) + "</p>\n";
    }
}
