import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useChange } from '../../api/change';
import { completeness } from '../../api/completeness';
import { Problem } from '../../api/problem';
import { queryClient } from '../../queries';
import { Badge } from '../../shared/badge';
import { ClockIcon } from '../../shared/more-icons';
import { completenessMessages } from './messages';
import { useDayName } from './use-day-name';

interface Props {
  day: string;
  askedAt: string | null;
  primary?: boolean;
}

/** Has a day read from Five9 again; pressed once, it says so until that was done. */
export function ReadAgain({ day, askedAt, primary = false }: Props) {
  const t = useStore(completenessMessages);
  const name = useDayName();
  const ask = useChange((csrf) => completeness.readAgain(csrf, day), {
    onSuccess: async () => {
      notifications.show({ message: t.willRead({ day: name(day) }), withBorder: true });
      await queryClient.invalidateQueries({ queryKey: ['completeness'] });
    },
    onError: (error) => {
      const forgotten = error instanceof Problem && error.code === 'day_forgotten';
      notifications.show({ message: forgotten ? t.forgotten : t.failed, color: 'red', withBorder: true });
    },
  });
  if (askedAt !== null) return <Badge Icon={ClockIcon}>{t.asked}</Badge>;
  return (
    <Button
      {...(primary ? {} : { variant: 'default', size: 'compact-sm' })}
      aria-label={t.readAgainOf({ day: name(day) })}
      loading={ask.isPending}
      onClick={() => {
        ask.mutate();
      }}
    >
      {t.readAgain}
    </Button>
  );
}
