package io.broadback.catalog.request;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.paging.Cursor;
import io.broadback.platform.request.PageParameters;

/** One page of a list in memory, and where the next one begins; the cursor names the last element by its key. */
public record Slice<T>(List<T> items, @Nullable String nextCursor) {

    /** The page asked for of a list whose order does not change between calls. */
    public static <T> Slice<T> of(List<T> all, Function<T, String> key, PageParameters page) {
        int size = page.size();
        @Nullable
        Cursor after = page.after();
        int from = after == null ? 0 : endOf(all, key, after.text(0));
        int to = Math.min(from + size, all.size());
        return new Slice<>(List.copyOf(all.subList(from, to)),
                to < all.size() ? Cursor.of(key.apply(all.get(to - 1))).encoded() : null);
    }

    public <R> List<R> items(Function<T, R> representation) {
        return items.stream().map(representation).toList();
    }

    /** Behind the element; the end of the list when it is no longer there. */
    private static <T> int endOf(List<T> all, Function<T, String> key, String last) {
        for (int index = 0; index < all.size(); index++) {
            if (key.apply(all.get(index)).equals(last)) {
                return index + 1;
            }
        }
        return all.size();
    }
}
