/**
 * People, sessions and attempts in the table {@code Portal}. Partition {@code user#<id>}: {@code
 * credentials}, {@code grant#<company>}, {@code profile}, {@code session#<hash>}, {@code webauthn},
 * {@code webauthn#<hash>}, in this order, so that one range query reads grants, profile and session
 * and leaves the credentials and the passkeys out. {@code email#<normalized>} claims an address,
 * {@code passkey#<hash>} a passkey. {@code attempts#<hash>} counts attempts. {@code altcha#<hash>}
 * marks a used solution, {@code challenge#<hash>} a used challenge.
 */
@NullMarked
package ai.cicops.portal.identity.dynamodb;

import org.jspecify.annotations.NullMarked;
