import { one, several } from '../../shared/search';

/** The filters as they stand in the address. */
export interface DispositionsSearch {
  text?: string;
  outcome?: string[];
  only?: 'changed' | 'to_be_classified';
}

type Loose = { [Key in keyof DispositionsSearch]?: unknown };

export function parseDispositionsSearch({ text, outcome, only }: Loose): DispositionsSearch {
  const outcomes = several(outcome);
  const asked = {
    text: one(text),
    outcome: outcomes.length === 0 ? undefined : outcomes,
    only: only === 'changed' || only === 'to_be_classified' ? only : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
