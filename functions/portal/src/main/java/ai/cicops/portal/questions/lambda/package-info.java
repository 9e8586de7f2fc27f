/** Questions to CIC at the edge. */
@NullMarked
package ai.cicops.portal.questions.lambda;

import org.jspecify.annotations.NullMarked;
