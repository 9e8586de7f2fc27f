/**
 * Companies and what belongs to them. A company is its list of campaigns, each from an instant to
 * an instant: calls reach a company through it alone, so that moving a campaign, or merging a
 * placeholder, changes lists and nothing else. A campaign is one company's at any instant. So is a
 * number that callers dial, which gives calls a label and leads them nowhere.
 *
 * <p>Access patterns: a company by id · a company with its campaigns and numbers in one query · its
 * hours, its targets, its retention · companies of a state by name, a page at a time, by a text too
 * · all campaigns with their companies (the sync, proposals) · claim of a campaign nobody knows · a
 * merge by id, those that can be undone by time · organizations by name, the companies of one · all
 * trades, the companies of one, how many companies have each · a number with all its entries, many
 * at once · all numbers by company, by a text too.
 */
@NullMarked
package ai.cicops.portal.directory;

import org.jspecify.annotations.NullMarked;
