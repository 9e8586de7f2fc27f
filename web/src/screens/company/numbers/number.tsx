import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { AskCic } from '../../../shared/ask/ask-cic';
import { Copy } from '../../../shared/copy';
import { numberWords } from '../../../shared/numbers/messages';
import { NumberState, useDay } from '../../../shared/numbers/number-state';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { useUnsaved } from '../../../shared/unsaved';
import { earliestDay, newestEntry } from './days';
import { NumberFields, type Written } from './fields';
import { History } from './history';
import { readNumbersAgain } from './kept';
import { companyNumbersMessages } from './messages';
import { MoveNumber } from './move';

interface Props {
  company: string;
  zone: string;
  number: Schemas['InboundNumber'];
  of: Schemas['CompanyNumbers'];
}

/** One number: what it is, what is planned, what it was; and how to change it. */
export function NumberPage({ company, zone, number, of }: Props) {
  const t = useStore(companyNumbersMessages);
  const day = useDay(zone);
  // who gave it away has no say any more
  const mine = number.leavesAt === null && newestEntry(number) !== null;
  return (
    <>
      <div className={`${page.line ?? ''} ${page.before ?? ''}`}>
        <h2 className={page.title}>
          <Copy text={number.written} value={number.number} />
        </h2>
        <NumberState state={number.state} />
        <AskCic subject={{ company, about: { kind: 'number', id: number.number }, record: number.written }} />
      </div>
      {number.leavesAt === null ? null : (
        <p className={`${page.note ?? ''} ${page.before ?? ''}`}>
          {(number.state === 'moved' ? t.movedAway : t.leaves)({ day: day(number.leavesAt) })}
        </p>
      )}
      <div className={page.columns}>
        <div>
          {mine && of.mayKeep ? (
            <Change company={company} zone={zone} number={number} of={of} />
          ) : (
            <Facts of={number} />
          )}
        </div>
        <div>
          <History number={number} zone={zone} />
          {mine && of.mayKeep ? <MoveNumber company={company} zone={zone} number={number} /> : null}
        </div>
      </div>
    </>
  );
}

function Facts({ of }: { of: Schemas['InboundNumber'] }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const shown = of.now ?? of.planned[0] ?? of.history[0];
  if (shown === undefined) return null;
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h3 className={page.heading}>{t.now}</h3>
        <dl className={page.facts}>
          <dt>{words.label}</dt>
          <dd>{shown.label}</dd>
          <dt>{words.source}</dt>
          <dd>{shown.source === '' ? words.none : shown.source}</dd>
          <dt>{words.campaign}</dt>
          <dd>{shown.campaign ?? words.none}</dd>
        </dl>
      </div>
    </section>
  );
}

function writtenOf(number: Schemas['InboundNumber'], zone: string): Written {
  const entry = newestEntry(number);
  return {
    label: entry?.label ?? '',
    source: entry?.source ?? '',
    campaign: entry?.campaign ?? '',
    from: earliestDay(number, zone),
  };
}

function Change({ company, zone, number, of }: Props) {
  const t = useStore(companyNumbersMessages);
  const [written, setWritten] = useState(() => writtenOf(number, zone));
  const [asked, setAsked] = useState(false);
  const before = writtenOf(number, zone);
  const changed =
    before.label !== written.label || before.source !== written.source || before.campaign !== written.campaign;
  const active = newestEntry(number)?.active ?? true;
  const digits = number.number.slice(1);
  const from = written.from === '' ? null : written.from;

  const onError = async (error: Error) => {
    if (error instanceof Problem && error.code === 'stale') await readNumbersAgain();
  };
  const save = useChange(
    (csrf) =>
      directory.editNumber(csrf, company, digits, {
        version: number.version,
        label: written.label.trim(),
        source: written.source.trim(),
        campaign: written.campaign,
        from,
      }),
    {
      onSuccess: async (saved) => {
        setWritten(writtenOf(saved, zone));
        await readNumbersAgain();
        notifications.show({ message: t.changed({ number: saved.written }), withBorder: true });
      },
      onError,
    },
  );
  const retire = useChange(
    (csrf) => directory.editNumber(csrf, company, digits, { version: number.version, active: !active, from }),
    {
      onSuccess: async (saved) => {
        await readNumbersAgain();
        notifications.show({
          message: (active ? t.retired : t.takenUp)({ number: saved.written }),
          withBorder: true,
        });
      },
      onError,
    },
  );
  useUnsaved(changed && !save.isPending);
  const noLabel = written.label.trim() === '';

  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h3 className={page.heading}>{t.change}</h3>
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (!noLabel) save.mutate();
          }}
        >
          <Refusal
            error={save.error ?? retire.error}
            words={{
              stale: t.stale,
              change_too_early: t.tooEarly,
              campaign_unknown: t.campaignUnknown,
              number_taken: t.taken,
            }}
          />
          <NumberFields
            written={written}
            campaigns={of.campaigns}
            earliest={before.from}
            labelError={asked && noLabel ? t.labelMissing : null}
            onChange={setWritten}
          />
          <div className={page.actions}>
            <Button type="submit" loading={save.isPending} disabled={!changed}>
              {t.changeSave}
            </Button>
            <Button
              variant="default"
              loading={retire.isPending}
              onClick={() => {
                retire.mutate();
              }}
            >
              {active ? t.retire : t.takeUp}
            </Button>
          </div>
        </form>
      </div>
    </section>
  );
}
