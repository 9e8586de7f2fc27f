import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from './client';
import { ownAccount } from './own-account';

export type Account = Schemas['Account'];

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => ownAccount.account(signal),
});
