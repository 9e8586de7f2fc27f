import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../api/client';
import { useSession } from '../../api/session';
import { mayExport } from '../../shared/rights/export';
import { callsMessages } from './messages';
import { toQuestion } from './asked';
import type { CallsSearch } from './search';

const AskForExport = lazy(() => import('../exports/ask'));

interface Props {
  search: CallsSearch;
  page: Schemas['CallPage'] | undefined;
}

/** What the list shows, as a file: its period is the one that is shown, whatever day it is by then. */
export function ExportCalls({ search, page }: Props) {
  const t = useStore(callsMessages);
  const session = useSession();
  const [asking, setAsking] = useState(false);
  if (!mayExport(session, search.company)) return null;
  return (
    <>
      <Button
        variant="default"
        disabled={page === undefined}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.export}
      </Button>
      {asking && page !== undefined ? (
        <Suspense fallback={null}>
          <AskForExport
            question={{ ...toQuestion(search), from: page.period.from, to: page.period.to, zone: page.period.zone }}
            count={page.count}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
