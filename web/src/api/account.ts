import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client';

export type Account = Schemas['Account'];

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api.account(signal),
});
