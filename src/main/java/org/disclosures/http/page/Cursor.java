package org.disclosures.http.page;

import java.util.List;

/**
 * A place in a list.
 *
 * @param since the mark or state at the reading of the first page, as {@link ListMoves} gave it
 * @param catchingUp true once the end of the list was reached and records that moved since are being read, in the order of ids
 * @param place values of the last item by which the list is sorted; when catching up, its id
 */
public record Cursor(String since, boolean catchingUp, List<String> place) {}
