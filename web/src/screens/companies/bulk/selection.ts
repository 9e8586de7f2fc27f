import { useState } from 'react';
import type { Company } from './work';

/** As many as one request may name. */
export const MOST = 100;

export interface Selection {
  chosen: readonly Company[];
  has: (company: Company) => boolean;
  toggle: (company: Company) => void;
  /** All of these, or none of them when all are chosen. */
  toggleAll: (companies: readonly Company[]) => void;
  clear: () => void;
}

/** The companies that are chosen on a list, over its pages. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Company>>(new Map());
  const add = (companies: readonly Company[]) => {
    setChosen((was) => new Map([...was, ...companies.map((each) => [each.id, each] as const)].slice(0, MOST)));
  };
  const drop = (companies: readonly Company[]) => {
    setChosen((was) => new Map([...was].filter(([id]) => companies.every((each) => each.id !== id))));
  };
  return {
    chosen: [...chosen.values()],
    has: ({ id }) => chosen.has(id),
    toggle: (company) => {
      if (chosen.has(company.id)) drop([company]);
      else add([company]);
    },
    toggleAll: (companies) => {
      if (companies.every(({ id }) => chosen.has(id))) drop(companies);
      else add(companies);
    },
    clear: () => {
      setChosen(new Map());
    },
  };
}
