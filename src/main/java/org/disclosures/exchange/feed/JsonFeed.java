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
@Schema(name = "JsonFeed", description = "A feed, as JSON Feed 1.1 has it")
record JsonFeed(
        @Schema(description = "The address of the format’s version")
        String version,

        @Schema(description = "What it is") String title,

        @Schema(description = "Where the service is for people")
        String homePageUrl,

        @Schema(description = "Where it is served") String feedUrl,
        @Schema(description = "What it is, in a sentence") String description,

        @Schema(description = "The language of its labels, a BCP 47 tag")
        String language,

        @Schema(description = "Who tells it") List<Author> authors,

        @Schema(description = "What was changed last, the last first")
        List<Item> items) {

    /** Who tells it. */
    @Schema(name = "JsonFeedAuthor", description = "Who tells a feed")
    record Author(
            @Schema(description = "The name") String name,
            @Schema(description = "The address") String url) {}

    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "JsonFeedItem", description = "An entry of a feed")
    record Item(
            @Schema(description = "Its id, which never changes")
            String id,

            @Schema(description = "Where it is served") String url,

            @Schema(description = "Where the document can be read that it tells of; absent if that is not known")
            String externalUrl,

            @Schema(description = "Who says what, or what happened to what")
            String title,

            @Schema(description = "What it is, in HTML") String contentHtml,

            @Schema(description = "From when the public saw it first")
            String datePublished,

            @Schema(description = "From when the public saw it as it is")
            String dateModified,

            @Schema(description = "What it is about") List<String> tags) {

        static Item of(Feed.Entry entry) {
            return new Item(
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
                List.of(new Author(author, feed.home())),
                feed.entries().stream().map(Item::of).toList());
    }
}
