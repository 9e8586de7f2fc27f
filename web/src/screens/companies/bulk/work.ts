import { changing } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { people } from '../../../api/people';
import { directory } from '../../../api/directory';

export type Company = Schemas['Company'];

/** What came of a change of several companies: those that were changed, and the others. */
export interface Result {
  done: Company[];
  failed: Company[];
}

type Work = (companies: readonly Company[]) => Promise<Result>;

/** A change of several companies with the way back. Either tells of each company, and throws when it could not begin. */
export interface Bulk {
  apply: Work;
  undo: Work;
}

/** One after the other; a refused one does not keep the rest. The first refusal of all of them is told as such. */
export function oneByOne(change: (csrf: string, company: Company) => Promise<unknown>): Work {
  return async (companies) => {
    const result: Result = { done: [], failed: [] };
    let refusal: unknown;
    for (const company of companies) {
      try {
        await changing((csrf) => change(csrf, company));
        result.done.push(company);
      } catch (error) {
        refusal ??= error;
        result.failed.push(company);
      }
    }
    if (result.done.length === 0 && refusal !== undefined) throw refusal;
    return result;
  };
}

export const discarding: Bulk = {
  apply: oneByOne((csrf, { id }) => directory.discardCompany(csrf, id, '')),
  undo: oneByOne((csrf, { id }) => directory.bringCompanyBack(csrf, id)),
};

/** In one request; companies whose outcome is another one than that which is wished are as they were. */
function withTrade(trade: string, wish: 'added' | 'removed'): Work {
  return async (companies) => {
    const ids = companies.map(({ id }) => id);
    const { outcomes } = await changing((csrf) =>
      directory.attachTrade(csrf, trade, wish === 'added' ? { add: ids } : { remove: ids }),
    );
    const changed = new Set(outcomes.filter(({ outcome }) => outcome === wish).map(({ company }) => company));
    return {
      done: companies.filter(({ id }) => changed.has(id)),
      failed: companies.filter(({ id }) => !changed.has(id)),
    };
  };
}

export function addingTrade(trade: string): Bulk {
  return { apply: withTrade(trade, 'added'), undo: withTrade(trade, 'removed') };
}

/** The person's companies change as a whole, upon the version that is read just before. */
function withCompanies(
  supervisor: string,
  next: (ids: readonly string[], changed: readonly string[]) => string[],
): Work {
  return async (companies) => {
    const changed = companies.map(({ id }) => id);
    await changing(async (csrf) => {
      const { role, companies: held, version } = await people.user(supervisor);
      const ids = next(
        held.map(({ id }) => id),
        changed,
      );
      return await people.editUser(csrf, supervisor, { role, companies: ids, version });
    });
    return { done: [...companies], failed: [] };
  };
}

export function assigning(supervisor: string): Bulk {
  return {
    apply: withCompanies(supervisor, (ids, more) => [...new Set([...ids, ...more])]),
    undo: withCompanies(supervisor, (ids, fewer) => ids.filter((id) => !fewer.includes(id))),
  };
}
