/** Who did what to which record, from where and when: written once, never changed. */
@NullMarked
package ai.cicops.portal.audit;

import org.jspecify.annotations.NullMarked;
