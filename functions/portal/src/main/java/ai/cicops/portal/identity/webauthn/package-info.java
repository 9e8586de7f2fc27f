/**
 * WebAuthn by a library that knows its keys, signatures and flags. What is demanded: a discoverable
 * credential, the user verified, no attestation. The portal's id is the host of {@code PORTAL_URL}.
 */
@NullMarked
package ai.cicops.portal.identity.webauthn;

import org.jspecify.annotations.NullMarked;
