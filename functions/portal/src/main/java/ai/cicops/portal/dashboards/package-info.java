/**
 * Dashboards: how many calls, how many became jobs, how many were lost, when and why.
 *
 * <p>Every figure is made of the calls that a list of the same question shows, and each says which
 * list that is. A period and the one before it are read together: one company in one request and
 * one more a campaign and megabyte.
 */
@NullMarked
package ai.cicops.portal.dashboards;

import org.jspecify.annotations.NullMarked;
