import { useStore } from '@nanostores/react';
import { Problem } from '../../api/problem';
import { ipRestrictionsMessages } from './messages';
import { wrongNetwork } from './rules';

/** What is wrong with the networks, beside their field; anything else is said above the form. */
export function useNetworksError(error: Error | null, sent: readonly string[], address: string): string | null {
  const t = useStore(ipRestrictionsMessages);
  const network = wrongNetwork(error, sent);
  if (network !== null) return t.wrongNetwork({ network });
  if (!(error instanceof Problem)) return null;
  if (error.code === 'would_shut_you_out') return t.wouldShutOut({ address });
  return error.code === 'field_invalid' && error.field === 'networks' ? t.tooMany : null;
}
