import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { phone } from '../../shared/phone';
import { helpMessages } from './messages';

/** What a question is about, in words. */
export function useAbout(): (question: Schemas['Question']) => string {
  const t = useStore(helpMessages);
  return ({ about: { kind, id }, company }) => {
    switch (kind) {
      case 'call':
        return t.aboutCall;
      case 'company':
        return t.aboutCompany({ company: company.name });
      case 'number':
        return t.aboutNumber({ number: phone((id ?? '').replace('+', '')) });
      case 'screen':
        return t.aboutScreen({ path: id ?? '' });
    }
  };
}

/** Where the record is. */
export function addressOf({ about: { kind, id }, company }: Schemas['Question']): string {
  switch (kind) {
    case 'call':
      return `/calls/${id ?? ''}`;
    case 'company':
      return `/companies/${company.id}/overview`;
    case 'number':
      return `/companies/${company.id}/numbers?open=${(id ?? '').replace('+', '')}`;
    case 'screen':
      return id ?? '/';
  }
}
