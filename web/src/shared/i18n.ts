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

export async function speak(to: Language): Promise<void> {
  // all Spanish comes in one piece, so that no screen shows English first
  if (to === 'es') i18n.cache.es = (await import('../spanish')).default as unknown as Translations;
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
