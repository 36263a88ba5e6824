package org.disclosures.http.page;

import java.util.List;

/**
 * A place in a list.
 *
 * @param since the mark or state when the first page was read, as {@link ListMoves} gave it
 * @param catchingUp whether the list has been read to its end, and what has moved since is being read, in the order of ids
 * @param place the values of the last item that the list is sorted by; the id of the last item when catching up
 */
public record Cursor(String since, boolean catchingUp, List<String> place) {}
