package org.disclosures.exchange.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.disclosures.exchange.XmlText;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

/** Writes feeds in Atom (RFC 4287). */
final class AtomFeed {

    private static final String HTML = "html";

    private AtomFeed() {}

    static String write(Feed feed, String author) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitleEx(text("text", feed.title()));
        atom.setSubtitle(text("text", feed.about()));
        atom.setUpdated(Date.from(feed.updated()));
        Person person = new Person();
        person.setName(author);
        person.setUri(feed.home());
        atom.setAuthors(List.of(person));
        atom.setOtherLinks(List.of(link("self", "application/atom+xml", feed.address())));
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.home())));
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        try {
            Document document = new WireFeedOutput().outputJDom(atom);
            document.getRootElement().setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
            return new XMLOutputter().outputString(document);
        } catch (FeedException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    private static com.rometools.rome.feed.atom.Entry entry(Feed.FeedEntry entry) {
        com.rometools.rome.feed.atom.Entry atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(entry.id());
        atom.setTitleEx(text("text", entry.title()));
        atom.setPublished(Date.from(entry.published()));
        atom.setUpdated(Date.from(entry.updated()));
        atom.setContents(List.of(text(HTML, entry.html())));
        atom.setAlternateLinks(List.of(link("alternate", entry.type(), entry.page())));
        if (entry.document() != null) {
            atom.setOtherLinks(List.of(link("via", null, entry.document())));
        }
        List<Category> categories = new ArrayList<>();
        for (String tag : entry.tags()) {
            Category category = new Category();
            category.setTerm(XmlText.of(tag));
            categories.add(category);
        }
        atom.setCategories(categories);
        return atom;
    }

    private static Content text(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(XmlText.of(value));
        return content;
    }

    private static Link link(String rel, String type, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(XmlText.of(address));
        return link;
    }
}
