import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { looks } from '../../../api/looks';
import { useSession } from '../../../api/session';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import { useTitle } from '../../../shared/title';
import { useCompanyDetail } from '../detail';
import { Consent } from './consent';
import { looksKey } from './kept';
import { LookList } from './look-list';
import { looksMessages } from './messages';
import { RequestList } from './request-list';
import { mayConsent, mayLook } from './rights';
import { Start } from './start';

const route = getRouteApi('/portal/companies/$id/looks');

/** What a company lets CIC see, who asked, and who looked. */
export function Looks() {
  const t = useStore(looksMessages);
  const { id } = route.useParams();
  const session = useSession();
  const name = useCompanyDetail(id).data?.name ?? id;
  const consent = useQuery({ queryKey: looksKey(id), queryFn: ({ signal }) => looks.read(id, signal), staleTime: 0 });
  useTitle(`${t.title} · ${name}`);
  if (consent.isError) return <Failure error={consent.error} retry={() => void consent.refetch()} />;
  const { data } = consent;
  const owner = mayConsent(session, id);
  return (
    <div className={page.column}>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.title}</h2>
            <p className={page.lead}>{t.lead}</p>
          </header>
          {data === undefined ? (
            <Skeleton height={64} />
          ) : owner ? (
            <Consent id={id} standing={data.standing} />
          ) : mayLook(session) ? (
            <Start id={id} name={name} consent={data} />
          ) : null}
        </div>
      </section>
      {data === undefined ? (
        <Skeleton height={160} />
      ) : (
        <>
          <RequestList id={id} requests={data.requests} owner={owner} />
          <LookList id={id} looks={data.looks} owner={owner} standing={data.standing} />
        </>
      )}
    </div>
  );
}
