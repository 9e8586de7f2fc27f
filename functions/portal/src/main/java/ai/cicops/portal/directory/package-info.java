/**
 * Companies and what belongs to them. A company is its list of campaigns, each from an instant to
 * an instant: calls reach a company through it alone, so that moving a campaign, or merging a
 * placeholder, changes lists and nothing else. A campaign is one company's at any instant.
 *
 * <p>Access patterns: a company by id · a company with its campaigns in one query · its hours ·
 * companies of a state by name, a page at a time, by a text too · all campaigns with their
 * companies (the sync, proposals) · claim of a campaign nobody knows · a merge by id, those that
 * can be undone by time · organizations by name, the companies of one · all trades, the companies
 * of one, how many companies have each.
 */
@NullMarked
package ai.cicops.portal.directory;

import org.jspecify.annotations.NullMarked;
