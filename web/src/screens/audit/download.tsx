import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { people } from '../../api/people';
import { saveFile } from '../../shared/files';
import { useLocale } from '../../shared/locale';
import classes from './audit.module.css';
import { toCsv, type Entry } from './csv';
import { auditMessages } from './messages';
import { toQuery } from './asked';
import type { AuditSearch } from './search';

/** A browser's memory and the portal's patience; a hundred pages. */
const MOST = 5000;

/** What the filters show, page by page, as one file. */
export function Download({ search }: { search: AuditSearch }) {
  const t = useStore(auditMessages);
  const number = new Intl.NumberFormat(useLocale());
  const [lines, setLines] = useState<number | null>(null);

  const download = async () => {
    const entries: Entry[] = [];
    let cursor: string | null = null;
    setLines(0);
    try {
      do {
        const page: Awaited<ReturnType<typeof people.audit>> = await people.audit(toQuery(search, cursor));
        entries.push(...page.entries);
        cursor = page.next;
        setLines(entries.length);
      } while (cursor !== null && entries.length < MOST);
    } catch {
      notifications.show({ message: t.failed, color: 'red', withBorder: true });
      return;
    } finally {
      setLines(null);
    }
    saveFile(`audit-log-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv', toCsv(entries.slice(0, MOST)));
    if (cursor !== null) {
      notifications.show({ message: t.tooMany({ n: number.format(MOST) }), withBorder: true, autoClose: 10_000 });
    }
  };

  return (
    <div>
      <Button variant="default" disabled={lines !== null} onClick={() => void download()}>
        {lines === null ? t.download : t.downloading({ n: number.format(lines) })}
      </Button>
      <p className={classes.limit}>{t.limit({ n: number.format(MOST) })}</p>
    </div>
  );
}
