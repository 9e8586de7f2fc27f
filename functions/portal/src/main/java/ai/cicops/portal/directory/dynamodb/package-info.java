/**
 * Companies and campaigns in the table {@code Portal}. Partition {@code company#<id>}: {@code
 * company} and {@code campaign#<key>#<from>} for each assignment, so that one query reads a company
 * with its campaigns. {@code campaign#<key>} / {@code campaign} lists the assignments of one
 * campaign and makes its claim unique. Index {@code byName}: {@code companies} and {@code
 * campaigns}.
 */
@NullMarked
package ai.cicops.portal.directory.dynamodb;

import org.jspecify.annotations.NullMarked;
