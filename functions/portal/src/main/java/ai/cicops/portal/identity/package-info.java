/**
 * Who one is and what one may: people, roles, sessions, sign-in. One person, one login, any number
 * of companies.
 *
 * <p>Access patterns: everything about the person of a cookie (profile, grants, session) in one
 * query · the person of an e-mail address · the keyring of a person or a passkey · attempts per
 * account and per address.
 */
@NullMarked
package ai.cicops.portal.identity;

import org.jspecify.annotations.NullMarked;
