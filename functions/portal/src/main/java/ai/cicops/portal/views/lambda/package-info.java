/** The routes of saved views. */
@NullMarked
package ai.cicops.portal.views.lambda;

import org.jspecify.annotations.NullMarked;
