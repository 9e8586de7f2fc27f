import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { ImportedRows } from './imported-rows';
import { readNumbersAgain } from './kept';
import { companyNumbersMessages } from './messages';
import { bringWhole } from './whole';

const LARGEST = 256 * 1024;

/** A list is pasted or chosen, looked at row by row, and written. */
export function ImportNumbers({ company }: { company: string }) {
  const t = useStore(companyNumbersMessages);
  const file = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const preview = useChange((csrf, text: string) => directory.importNumbers(csrf, company, text, false));
  const apply = useChange((csrf) => bringWhole(() => directory.importNumbers(csrf, company, csv, true)), {
    onSuccess: async () => {
      await readNumbersAgain();
    },
  });
  const seen = apply.data ?? preview.data;

  const bring = (text: string) => {
    setCsv(text);
    preview.reset();
    apply.reset();
  };
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setTooLarge(chosen.size > LARGEST);
    if (chosen.size > LARGEST) return;
    const text = await chosen.text();
    bring(text);
    preview.mutate(text);
  };

  return (
    <>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.importTitle}</h2>
            <p className={page.lead}>{t.importLead}</p>
          </header>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              apply.reset();
              preview.mutate(csv);
            }}
          >
            <Textarea
              label={t.paste}
              name="csv"
              autosize
              minRows={5}
              maxRows={12}
              spellCheck={false}
              placeholder={'number,label,source,campaign\n(612) 555-0199,Main line,Website,'}
              value={csv}
              error={tooLarge ? t.fileTooLarge : null}
              onChange={(event) => {
                bring(event.currentTarget.value);
              }}
            />
            <div className={`${page.actions ?? ''} ${page.after ?? ''}`}>
              <Button type="submit" loading={preview.isPending} disabled={csv.trim() === ''}>
                {t.preview}
              </Button>
              <Button variant="default" onClick={() => file.current?.click()}>
                {t.choose}
              </Button>
              <input
                ref={file}
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                hidden
                aria-label={t.choose}
                onChange={(event) => {
                  const { files } = event.currentTarget;
                  void read(files?.[0]);
                  event.currentTarget.value = '';
                }}
              />
            </div>
          </form>
          <Refusal
            error={apply.error ?? preview.error}
            words={{
              csv_column_missing: t.csv_column_missing,
              csv_unreadable: t.csv_unreadable,
              csv_too_long: t.csv_too_long,
              body_too_large: t.csv_too_long,
            }}
          />
        </div>
      </section>
      {seen === undefined ? null : (
        <Seen
          of={seen}
          applied={apply.isSuccess}
          busy={apply.isPending}
          apply={() => {
            apply.mutate();
          }}
        />
      )}
    </>
  );
}

interface SeenProps {
  of: Schemas['NumberImported'];
  applied: boolean;
  busy: boolean;
  apply: () => void;
}

function Seen({ of, applied, busy, apply }: SeenProps) {
  const t = useStore(companyNumbersMessages);
  const { added, changed, unchanged, refused, written } = of.counts;
  const parts = [
    added === 0 ? null : t.newCount(added),
    changed === 0 ? null : t.changedCount(changed),
    unchanged === 0 ? null : t.unchangedCount(unchanged),
    refused === 0 ? null : t.refusedCount(refused),
  ].filter((part) => part !== null);
  return (
    <section className={`${page.sheet ?? ''} ${page.after ?? ''}`} aria-label={t.outcome}>
      <div className={page.section}>
        <div className={page.line} role="status">
          <strong>{applied ? t.done(written) : parts.length === 0 ? t.nothing : parts.join(' · ')}</strong>
          {applied ? <span className={page.soft}>{parts.join(' · ')}</span> : null}
        </div>
        {of.ignored.length === 0 ? null : <p className={page.soft}>{t.ignored({ columns: of.ignored.join(', ') })}</p>}
        {applied || added + changed === 0 ? null : (
          <div className={page.actions}>
            <Button loading={busy} onClick={apply}>
              {t.apply(added + changed)}
            </Button>
          </div>
        )}
      </div>
      {of.rows.length === 0 ? null : <ImportedRows rows={of.rows} />}
    </section>
  );
}
