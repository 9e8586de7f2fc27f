/**
 * Questions in the table {@code Portal}: the question and its messages under its own key, and a
 * line each under its company and its asker. The index {@code byName} lists them by their state.
 */
@NullMarked
package ai.cicops.portal.questions.dynamodb;

import org.jspecify.annotations.NullMarked;
