/**
 * The directory in the table {@code Portal}. Partition {@code company#<id>}: {@code company} and
 * {@code campaign#<key>#<from>} for each assignment, so that one query reads a company with its
 * campaigns; {@code hours} for when it is open. {@code campaign#<key>} / {@code campaign} lists the
 * assignments of one campaign, makes its claim unique, and is written upon its version whenever one
 * moves. {@code trades} / {@code trades} is the list of trades. {@code merge#<id>} / {@code merge}
 * keeps what a merge moved. {@code organization#<id>}: {@code organization} and {@code
 * company#<id>} for each company that hangs on it. {@code number#<E.164>} / {@code number} holds
 * all entries of a number, and makes it unique; {@code campaign-number#<E.164>}, in each company's
 * partition between its campaigns and itself, that company's entries. Index {@code byName}: {@code
 * companies}, {@code companies-discarded}, {@code campaigns}, {@code merges} (by time), {@code
 * organizations}, {@code numbers} (by company); merged companies are in none.
 */
@NullMarked
package ai.cicops.portal.directory.dynamodb;

import org.jspecify.annotations.NullMarked;
