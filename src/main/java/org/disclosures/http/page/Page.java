package org.disclosures.http.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,
        PagePosition page,
        @JsonIgnore @Schema(hidden = true) Supplier<? extends ListRows<?>> all) implements ListResponse<T> {

    /** A page of a list that is not given out in whole. */
    public Page(List<T> items, PagePosition page) {
        this(items, page, null);
    }

    /** The place of a page in its list. */
    @Schema(name = "PagePosition", description = "Position of a page in its list")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PagePosition(
            @Schema(description = "Maximum number of items on the page")
            int limit,

            @Schema(description = "`cursor` of the next page; absent on the last page")
            String next,

            @Schema(description = "Number of items in the whole list; absent without `count=true`")
            Long total) {}

    /** A page with the items mapped. The function receives all items at once, so that it can fetch in bulk. */
    public <V> Page<V> map(Function<List<T>, List<V>> views) {
        return new Page<>(views.apply(items), page, rows(views));
    }

    /** A page with another way to read the whole list. */
    public Page<T> with(Supplier<? extends ListRows<?>> rows) {
        return new Page<>(items, page, rows);
    }

    // Rows default to the items, and are not mapped once others are set.
    @SuppressWarnings("unchecked")
    private <V> Supplier<ListRows<V>> rows(Function<List<T>, List<V>> views) {
        return all == null ? null : () -> ((ListRows<T>) all.get()).map(views);
    }
}
