import type { Schemas } from '../../api/client';
import { one } from '../../shared/search';

export const roles = ['admin', 'supervisor', 'agent', 'customer'] as const satisfies Schemas['Role'][];
export const states = [
  'active',
  'deactivated',
  'without_second_factor',
  'never_signed_in',
] as const satisfies Schemas['UserState'][];

export interface UsersSearch {
  text?: string;
  role?: Schemas['Role'];
  state?: Schemas['UserState'];
}

export function parseUsersSearch(search: Record<string, unknown>): UsersSearch {
  const text = one(search.text);
  const role = roles.find((each) => each === one(search.role));
  const state = states.find((each) => each === one(search.state));
  return {
    ...(text === undefined ? {} : { text }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
  };
}
