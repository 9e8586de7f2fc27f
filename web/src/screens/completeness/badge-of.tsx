import { useStore } from '@nanostores/react';
import type { Schemas } from '../../api/client';
import { Badge } from '../../shared/badge';
import { AlertIcon, CheckIcon } from '../../shared/icons';
import { useLocale } from '../../shared/locale';
import { ClockIcon } from '../../shared/more-icons';
import { completenessMessages } from './messages';

export type Line = Schemas['CompletenessLine'];

/** How a line stands: what is to be done comes before what is only awaited. */
export function BadgeOf({ line }: { line: Line }) {
  const t = useStore(completenessMessages);
  switch (line.urgency) {
    case 'urgent':
      return (
        <Badge tone="lost" Icon={AlertIcon}>
          {t.urgent}
        </Badge>
      );
    case 'open':
      return (
        <Badge tone="look" Icon={AlertIcon}>
          {t.open}
        </Badge>
      );
    case 'too_late':
      return <Badge>{t.tooLate}</Badge>;
    case 'none':
      return line.recordings.pending > 0 ? (
        <Badge Icon={ClockIcon}>{t.awaiting}</Badge>
      ) : (
        <Badge tone="won" Icon={CheckIcon}>
          {t.complete}
        </Badge>
      );
  }
}

/** "12", and "11 of 12" where that is not the same. */
export function useKept(): (kept: number, reported: number | undefined) => string {
  const t = useStore(completenessMessages);
  const number = new Intl.NumberFormat(useLocale());
  return (kept, reported) =>
    reported === undefined || reported === kept
      ? number.format(kept)
      : t.ofReported({ kept: number.format(kept), reported: number.format(reported) });
}
