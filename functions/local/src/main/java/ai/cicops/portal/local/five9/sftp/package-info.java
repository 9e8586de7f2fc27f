/**
 * The recordings server: a read-only SFTP server whose folders and files are made when somebody
 * looks, of the calls there are by then. Nothing lies on disk. A file appears some minutes after
 * its call, first under a temporary name.
 */
@NullMarked
package ai.cicops.portal.local.five9.sftp;

import org.jspecify.annotations.NullMarked;
