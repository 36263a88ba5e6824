package org.disclosures.exchange.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as JSON Feed 1.1 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "JsonFeed", description = "A feed in JSON Feed 1.1")
record JsonFeed(
        @Schema(description = "Address that identifies the version of the format")
        String version,

        @Schema(description = "Type of record") String title,

        @Schema(description = "Address of the service’s website")
        String homePageUrl,

        @Schema(description = "Address of the resource") String feedUrl,
        @Schema(description = "Description in a sentence") String description,

        @Schema(description = "Language of the labels, a BCP 47 tag")
        String language,

        @Schema(description = "Authors of the feed") List<JsonFeedAuthor> authors,

        @Schema(description = "Latest changes, newest first")
        List<JsonFeedItem> items) {

    /** The author. */
    @Schema(name = "JsonFeedAuthor", description = "An author of a feed")
    record JsonFeedAuthor(
            @Schema(description = "Name") String name,
            @Schema(description = "Address") String url) {}

    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "JsonFeedItem", description = "An entry of a feed")
    record JsonFeedItem(
            @Schema(description = "Id, which never changes") String id,

            @Schema(description = "Address of the resource") String url,

            @Schema(description = "Web address of the document concerned; absent if not known")
            String externalUrl,

            @Schema(description = "Title: attribution and statement, or the change and the record concerned")
            String title,

            @Schema(description = "Content in HTML") String contentHtml,

            @Schema(description = "Time of first publication")
            String datePublished,

            @Schema(description = "Time at which the present revision was published")
            String dateModified,

            @Schema(description = "Tags") List<String> tags) {

        static JsonFeedItem of(Feed.FeedEntry entry) {
            return new JsonFeedItem(
                    entry.id(),
                    entry.page(),
                    entry.document(),
                    entry.title(),
                    entry.html(),
                    entry.published().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.updated().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.tags());
        }
    }

    static JsonFeed of(Feed feed, String author) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.address(),
                feed.about(),
                feed.language(),
                List.of(new JsonFeedAuthor(author, feed.home())),
                feed.entries().stream().map(JsonFeedItem::of).toList());
    }
}
