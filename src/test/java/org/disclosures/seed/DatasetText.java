package org.disclosures.seed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The text of a small valid dataset, to be made invalid. */
record DatasetText(String text) {

    static final DatasetText FITTING = new DatasetText("""
            dataset:
              id: small
              title: Small
            organisations:
              - id: maker
                name: Maker
                kind: company
            sources:
              - id: voice
                name: Voice
                kind: person
              - id: press
                name: Press
                kind: news-organisation
            technologies:
              - { id: product, name: Product, vendor: maker }
            regions:
              - { id: north, name: The north }
            categories:
              - id: lawyer
                position: 0
                labels: { en: Lawyers }
            targets:
              - id: lawyer-a
                kind: person
                name: Zora Quell
                description: A lawyer
                category: lawyer
                nameVisibility: withheld
            reports:
              - id: report
                title: Report
                publishedOn: 2022-03-01
                publisher: press
                language: en
                kind: statement
                state: published
                claims:
                  - key: first
                    locator: p. 1
                    statement: "{target} was selected."
                    kind: selection
                    assurance: alleged
                    figure: { qualifier: exact, amount: 1, unit: devices }
                    target: lawyer-a
                    technology: product
                    occurred: "2021"
                    attributions:
                      - { source: voice, role: originated }
                    places:
                      - { country: NO, role: targets }
                  - key: second
                    locator: p. 2
                    statement: More on {target:lawyer-a}.
                    kind: context
                    assurance: reported
                    places:
                      - { region: north, role: location }
                    links:
                      - { type: elaborates, claim: first }
            """);

    /** The dataset with a text that occurs once replaced by another. */
    DatasetText with(String old, String replacement) {
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new IllegalArgumentException("“" + old + "” does not stand in the dataset once");
        }
        return new DatasetText(text.replace(old, replacement));
    }

    /** A dataset of the same shape with other records. */
    DatasetText withOtherRecords() {
        return new DatasetText(text.replace("maker", "producer")
                .replace("voice", "speaker")
                .replace("press", "gazette")
                .replace("product,", "tool,")
                .replace("product\n", "tool\n")
                .replace("north", "south")
                .replace("lawyer", "judge")
                .replace("position: 0", "position: 1")
                .replace("Zora Quell", "Mira Stolz"));
    }

    /** The line of the first occurrence of a text. */
    int line(String found) {
        return (int) text.substring(0, text.indexOf(found)).lines().count()
                + (text.startsWith(found) || text.charAt(text.indexOf(found) - 1) == '\n' ? 1 : 0);
    }

    InputStream content() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
