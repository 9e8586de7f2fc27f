/**
 * Teams in the table {@code Portal}. Partition {@code team#<id>}: {@code team}, which counts who is
 * in it, and {@code member#<user>#<from>} for every membership there ever was. {@code
 * team-name#<sha-256 of the folded name>} / {@code name} makes the name unique while the team is
 * not discarded. {@code teams-of#<user>} / {@code team#<id>} is there while somebody is in it,
 * which makes them so once. Index {@code byName}: {@code teams}.
 */
@NullMarked
package ai.cicops.portal.teams.dynamodb;

import org.jspecify.annotations.NullMarked;
