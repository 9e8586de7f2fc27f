import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useChange } from '../../../api/change';
import { looks } from '../../../api/looks';
import { useSayRefusal } from '../../../shared/refusals/refusal';
import { Switch } from '../../../shared/switch';
import { keepLooks, readLooksAgain } from './kept';
import { looksMessages } from './messages';

/** An owner's standing yes or no. */
export function useConsent(id: string) {
  const t = useStore(looksMessages);
  const say = useSayRefusal();
  return useChange((csrf, standing: boolean) => looks.consent(csrf, id, standing), {
    onSuccess: (now) => {
      keepLooks(id, now);
      notifications.show({ message: now.standing ? t.consentKept : t.consentTaken, withBorder: true });
    },
    onError: (error) => {
      say(error);
      void readLooksAgain(id);
    },
  });
}

export function Consent({ id, standing }: { id: string; standing: boolean }) {
  const t = useStore(looksMessages);
  const consent = useConsent(id);
  return (
    <Switch
      label={t.standing}
      help={t.standingHelp}
      on={consent.isPending ? consent.variables : standing}
      disabled={consent.isPending}
      onChange={(on) => {
        consent.mutate(on);
      }}
    />
  );
}
