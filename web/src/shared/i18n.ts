import { createI18n, transform, type Messages, type TranslationFunction, type Translations } from '@nanostores/i18n';
import { atom } from 'nanostores';
import { readKept, keep } from './kept';

export type Language = 'en' | 'es';
export const languages: readonly Language[] = ['en', 'es'];

/** The language chosen on this device, else the browser's. Set by {@link speak} alone, which loads it first. */
export const language = atom<Language>('en');

export const i18n = createI18n(language, { baseLocale: 'en', get: () => Promise.resolve({}) });

export function preferredLanguage(): Language {
  const kept = readKept('language');
  if (kept === 'en' || kept === 'es') return kept;
  return navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Whether the person has ever chosen a language here; until then the one of their profile counts. */
export function languageIsChosen(): boolean {
  return readKept('language') !== null;
}

// Spanish comes in two pieces: signing in, and everything behind it. A piece is there before the first of its screens, so
// that none shows English first.
const entrance = async () => (await import('../spanish')).default;
const beyond = async () => (await import('../spanish-beyond')).default;
let pieces: (() => Promise<object>)[] = [entrance];

async function load(): Promise<void> {
  const words = await Promise.all(pieces.map((piece) => piece()));
  i18n.cache.es = Object.assign({}, ...words) as Translations;
}

/** From here on screens beyond signing in may be shown. */
export async function speakBeyond(): Promise<void> {
  if (pieces.includes(beyond)) return;
  pieces = [entrance, beyond];
  if (language.get() === 'es') await load();
}

export async function speak(to: Language): Promise<void> {
  if (to === 'es') await load();
  language.set(to);
  document.documentElement.lang = to;
}

export async function chooseLanguage(to: Language): Promise<void> {
  keep('language', to);
  await speak(to);
}

/** The locale for dates and numbers: the people who read this live in the United States. */
export function localeOf(spoken: Language): string {
  return `${spoken}-US`;
}

interface Forms {
  one: string;
  other: string;
}

/** A counted thing: `{n}` stands for the number, written as the language writes it. */
export const plural = transform((locale: string, forms: Record<string, string>, n: number) => {
  const form = new Intl.PluralRules(locale).select(n);
  return (forms[form] ?? forms.other ?? '').replaceAll('{n}', new Intl.NumberFormat(`${locale}-US`).format(n));
}) as unknown as (forms: Forms) => TranslationFunction<[number], string>;

type BodyOf<M> = M extends Messages<infer Body> ? Body : never;

/** What a translation must contain: a counted message has its forms, every other one is a string. */
export type Translated<M> = {
  [Key in keyof BodyOf<M>]: BodyOf<M>[Key] extends TranslationFunction<[number], string> ? Forms : string;
};
