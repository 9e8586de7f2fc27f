/**
 * The shelf on the wire: SFTP by Apache MINA SSHD, one connection a visit, the server known by its
 * key, every wait limited.
 */
@NullMarked
package ai.cicops.portal.audio.sftp;

import org.jspecify.annotations.NullMarked;
