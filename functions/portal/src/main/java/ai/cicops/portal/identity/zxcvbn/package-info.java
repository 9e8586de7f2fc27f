/** Judges passwords by zxcvbn: lists of common ones, names and words, and their variations. */
@NullMarked
package ai.cicops.portal.identity.zxcvbn;

import org.jspecify.annotations.NullMarked;
