import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { queryClient } from '../../../queries';
import page from '../../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../../shared/refusals/refusal';
import { offerUndo } from '../../../shared/undo';
import { useUnsaved } from '../../../shared/unsaved';
import { notifications } from '@mantine/notifications';
import { isRight, isSame, tidied, usualWeek, type Sheet } from './draft';
import { Holidays } from './holidays';
import classes from './hours.module.css';
import { hoursKey } from './kept';
import { hoursMessages } from './messages';
import { Told } from './told';
import { Week } from './week';

interface Props {
  id: string;
  /** As they were when the editor was opened; what is entered is made upon their version. */
  kept: Schemas['Hours'];
  onClose: () => void;
}

export function Editor({ id, kept, onClose }: Props) {
  const t = useStore(hoursMessages);
  const sayRefusal = useSayRefusal();
  const [upon, setUpon] = useState(kept);
  const [sheet, setSheet] = useState<Sheet>(kept.hours ?? usualWeek());
  const [theirs, setTheirs] = useState<Sheet | null>(null);
  const [tried, setTried] = useState(false);
  const right = isRight(sheet);
  const changed = upon.hours === null || !isSame(upon.hours, sheet);

  const show = (now: Schemas['Hours']) => {
    queryClient.setQueryData(hoursKey(id), now);
    setUpon(now);
    setTheirs(null);
    setTried(false);
    if (now.hours === null) onClose();
    else setSheet(now.hours);
  };
  const back = useChange(
    (csrf, { version, hours }: { version: number; hours: Sheet | null }) =>
      directory.keepHours(csrf, id, { version, hours }),
    {
      onSuccess: (now) => {
        show(now);
        notifications.show({ message: t.undone, withBorder: true });
      },
      onError: (error) => {
        sayRefusal(error);
      },
    },
  );
  const save = useChange(
    (csrf, hours: Sheet | null) => directory.keepHours(csrf, id, { version: upon.version, hours }),
    {
      onSuccess: (now, hours) => {
        const before = upon.hours;
        show(now);
        offerUndo(hours === null ? t.forgotten : t.saved, t.undoSave, () => {
          back.mutate({ version: now.version, hours: before });
        });
      },
      onError: async (error) => {
        if (!(error instanceof Problem) || error.code !== 'stale') return;
        const now = await queryClient.query({
          queryKey: hoursKey(id),
          queryFn: ({ signal }) => directory.hours(id, signal),
          staleTime: 0,
        });
        setUpon(now);
        setTheirs(now.hours);
      },
    },
  );
  useUnsaved(changed && !save.isPending && !save.isSuccess && !(upon.hours === null && isSame(sheet, usualWeek())));

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (right) save.mutate(tidied(sheet));
      }}
    >
      <div className={classes.sheets}>
        {theirs === null ? null : (
          <div className={page.note}>
            <strong>{t.theirs}</strong>
            <Told sheet={theirs} />
          </div>
        )}
        <Week
          week={sheet.week}
          onChange={(week) => {
            save.reset();
            setSheet({ ...sheet, week });
          }}
        />
        <Holidays
          holidays={sheet.holidays}
          proposed={upon.federalHolidays}
          zone={upon.zone}
          tried={tried}
          onChange={(holidays) => {
            save.reset();
            setSheet({ ...sheet, holidays });
          }}
        />
        <Refusal
          error={save.error}
          words={{
            stale: t.stale,
            hours_reversed: t.reversed,
            hours_overlap: t.overlap,
            holiday_twice: t.twice,
          }}
        />
        {tried && !right ? (
          <p className={page.trouble} role="alert">
            {t.wrong}
          </p>
        ) : null}
        <div className={classes.save}>
          <Button type="submit" loading={save.isPending} disabled={!changed}>
            {t.save}
          </Button>
          {changed ? (
            <>
              <Button
                variant="default"
                onClick={() => {
                  save.reset();
                  setTried(false);
                  if (upon.hours === null) onClose();
                  else setSheet(upon.hours);
                }}
              >
                {t.undo}
              </Button>
              <span className={page.small} role="status">
                {t.unsaved}
              </span>
            </>
          ) : (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                save.mutate(null);
              }}
            >
              {t.forget}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
