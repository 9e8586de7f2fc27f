import { useStore } from '@nanostores/react';
import { language, localeOf } from './i18n';
import { sharedMessages } from './messages';
import type { DayWords } from './time';

/** The locale in which dates and numbers are written. */
export function useLocale(): string {
  return localeOf(useStore(language));
}

/** "today" and "yesterday" within a sentence. */
export function useDayWordsWithin(): DayWords {
  const { todayWithin, yesterdayWithin } = useStore(sharedMessages);
  return { today: todayWithin, yesterday: yesterdayWithin };
}
