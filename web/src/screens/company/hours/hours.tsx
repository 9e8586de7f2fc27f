import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { directory } from '../../../api/directory';
import { useSession } from '../../../api/session';
import { ClockIcon } from '../../../shared/more-icons';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import { State } from '../../../shared/states/state';
import { useTitle } from '../../../shared/title';
import { useCompanyDetail } from '../detail';
import { Editor } from './editor';
import { hoursKey, mayKeepHours } from './kept';
import classes from './hours.module.css';
import { hoursMessages } from './messages';
import { Now } from './now';
import { Told } from './told';

const route = getRouteApi('/portal/companies/$id/hours');

/** When a company is open: read by whoever sees it, kept by whoever runs it. */
export function Hours() {
  const t = useStore(hoursMessages);
  const { id } = route.useParams();
  const session = useSession();
  const company = useCompanyDetail(id);
  const [started, setStarted] = useState(false);
  const { data, isError, error, refetch } = useQuery({
    queryKey: hoursKey(id),
    queryFn: ({ signal }) => directory.hours(id, signal),
  });
  useTitle(`${t.title} · ${company.data?.name ?? id}`);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <HoursSkeleton />;
  const may = mayKeepHours(session, id);
  const unknown = data.hours === null;
  return (
    <>
      <Now id={id} hours={data} />
      {unknown && !started ? (
        <section className={page.sheet}>
          <State
            icon={<ClockIcon />}
            title={t.unknownTitle}
            actions={
              may ? (
                <Button
                  onClick={() => {
                    setStarted(true);
                  }}
                >
                  {t.start}
                </Button>
              ) : null
            }
          >
            {may ? t.unknownMay : t.unknown}
          </State>
        </section>
      ) : may ? (
        <Editor
          key={id}
          id={id}
          kept={data}
          onClose={() => {
            setStarted(false);
          }}
        />
      ) : data.hours === null ? null : (
        <section className={page.sheet}>
          <div className={page.section}>
            <Told sheet={data.hours} />
          </div>
        </section>
      )}
    </>
  );
}

function HoursSkeleton() {
  return (
    <div className={classes.sheets} aria-hidden="true">
      <div className={page.sheet}>
        <div className={page.section}>
          {[1, 2, 3, 4, 5, 6, 7].map((row) => (
            <Skeleton key={row} height={36} />
          ))}
        </div>
      </div>
    </div>
  );
}
