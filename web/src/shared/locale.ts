import { useStore } from '@nanostores/react';
import { language, localeOf } from './i18n';

/** The locale in which dates and numbers are written. */
export function useLocale(): string {
  return localeOf(useStore(language));
}
