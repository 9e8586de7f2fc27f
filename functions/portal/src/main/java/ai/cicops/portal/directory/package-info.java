/**
 * Companies and what belongs to them. A company is its list of campaigns, each from an instant to
 * an instant: calls reach a company through it alone, so that moving a campaign changes the list
 * and nothing else.
 *
 * <p>Access patterns: a company by id · a company with its campaigns in one query · companies by
 * name, a page at a time · all campaigns with their companies (the sync) · claim of a campaign
 * nobody knows.
 */
@NullMarked
package ai.cicops.portal.directory;

import org.jspecify.annotations.NullMarked;
