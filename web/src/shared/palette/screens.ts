import type { Session } from '../../api/session';
import { entriesOf } from '../shell/entries';

type Words = Record<string, string>;

/** Somewhere to go. */
export interface Destination {
  key: string;
  label: string;
  detail?: string;
  href: string;
}

/** The screens that somebody may open, by the words that stand on them. */
export function screensOf(session: Session, shell: Words, own: Words): Destination[] {
  const keepsCompanies = session.may.includes('keep_companies');
  const keepsUsers = session.may.includes('keep_users');
  const further: (false | [word: string, href: string])[] = [
    keepsCompanies && ['newCompany', '/companies/new'],
    keepsCompanies && ['review', '/companies?view=needs-review'],
    keepsUsers && ['invitations', '/users/invitations'],
    session.scope !== 'none' && ['questions', '/help/questions'],
    ['glossary', '/help/glossary'],
    ['profile', '/settings/profile'],
    ['notifications', '/settings/notifications'],
    ['security', '/settings/security'],
    ['sessions', '/settings/sessions'],
  ];
  return [
    ...entriesOf(session, undefined).map(({ label, to, id }) => ({
      key: to,
      label: shell[label] ?? label,
      href: id === undefined ? to : to.replace('$id', id),
    })),
    ...further
      .filter((screen) => screen !== false)
      .map(([word, href]) => ({ key: word, label: own[word] ?? word, href })),
  ];
}

/** Those with every word of the text in them, accents and case apart. */
export function matching(destinations: readonly Destination[], text: string): Destination[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return destinations.filter(({ label }) => words.every((word) => folded(label).includes(word)));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The digits of what looks like a number somebody searches for; null when it is none. */
export function digitsOf(text: string): string | null {
  if (!/^[\d\s().+-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 3 ? digits : null;
}
