/**
 * The sync's own facts in the table {@code Portal}:
 *
 * <pre>{@code
 * pk five9               sk coverage        conditional on its revision
 * pk aside               sk <sha256 of row> put once
 * pk ledger#<campaign>   sk <UTC day>       written when its numbers change
 * pk rereads             sk <UTC day>       asked once until it was read
 * }</pre>
 */
@NullMarked
package ai.cicops.portal.five9.dynamodb;

import org.jspecify.annotations.NullMarked;
