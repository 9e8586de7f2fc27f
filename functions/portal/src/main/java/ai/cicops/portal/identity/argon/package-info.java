/** Passwords as Argon2id, by password4j: 19 MiB, two passes, one lane unless set otherwise. */
@NullMarked
package ai.cicops.portal.identity.argon;

import org.jspecify.annotations.NullMarked;
