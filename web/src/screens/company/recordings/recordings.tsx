import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { retention } from '../../../api/retention';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import { useTitle } from '../../../shared/title';
import { useCompanyDetail } from '../detail';
import { Sheet } from '../sheet';
import { Holds } from './holds';
import { policyKey } from './kept';
import { recordingsMessages } from './messages';
import { Policy } from './policy';
import { Purges } from './purges';

const route = getRouteApi('/portal/companies/$id/recordings');

/** How long a company's recordings are kept; for staff what is held, and what purges took. */
export function Recordings() {
  const t = useStore(recordingsMessages);
  const { id } = route.useParams();
  const name = useCompanyDetail(id).data?.name ?? id;
  const policy = useQuery({
    queryKey: policyKey(id),
    queryFn: ({ signal }) => retention.policy(id, signal),
    staleTime: 0,
  });
  useTitle(`${t.title} · ${name}`);
  if (policy.isError) return <Failure error={policy.error} retry={() => void policy.refetch()} />;
  const { data } = policy;
  return (
    <div className={page.column}>
      {data === undefined ? (
        <Sheet title={t.title} lead={t.lead}>
          <Skeleton height={88} />
        </Sheet>
      ) : (
        <Policy key={id} id={id} policy={data} />
      )}
      {data?.holds == null ? null : <Holds id={id} name={name} holds={data.holds} />}
      {data?.mayHold === true ? <Purges id={id} /> : null}
    </div>
  );
}
