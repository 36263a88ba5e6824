package org.disclosures.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.history.RevisionView;
import org.disclosures.http.language.Messages;

/** Texts about the dataset in its files: its citation, and how not to misread it. */
@Singleton
class DatasetWording {

    private final Messages messages;
    private final ExchangeConfig config;
    private final Visibility visibility;
    private final DayWording days;

    DatasetWording(Messages messages, ExchangeConfig config, Visibility visibility, DayWording days) {
        this.messages = messages;
        this.config = config;
        this.visibility = visibility;
        this.days = days;
    }

    /** The citation of a file of a revision, requested at an address. */
    String citation(RevisionView revision, String address) {
        return messages.format(
                "file.citation", config.title(), Long.toString(revision.revision()), moment(revision), address);
    }

    /** The time of a revision; a dash if there was none yet. */
    String moment(RevisionView revision) {
        return revision.updatedAt() == null ? "–" : days.moment(revision.updatedAt());
    }

    /** Warnings against misreading; for callers other than the public, also that the file is not for the public. */
    List<String> notes() {
        Stream<String> all = Stream.of("file.note.figures", "file.note.listed", "file.note.later");
        return (visibility.audience() == Audience.PUBLIC ? all : Stream.concat(all, Stream.of("file.not-public")))
                .map(messages::text)
                .toList();
    }
}
