/**
 * Run records in the table {@code Portal}: {@code pk runs#<schedule>, sk <start>#<id>}, gone after
 * 90 days. One query, backwards, answers the latest.
 */
@NullMarked
package ai.cicops.portal.operations.dynamodb;

import org.jspecify.annotations.NullMarked;
