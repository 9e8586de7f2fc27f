/** Views in the table. */
@NullMarked
package ai.cicops.portal.views.dynamodb;

import org.jspecify.annotations.NullMarked;
