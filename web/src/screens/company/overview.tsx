import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { useUnsaved } from '../../shared/unsaved';
import { zoneName } from '../../shared/zones/zones';
import { CompanyFields, type Written } from '../companies/company-fields';
import { readCompaniesAgain } from '../companies/kept';
import { companiesMessages } from '../companies/messages';
import { detailKey, useCompanyDetail } from './detail';
import { Contact } from './contact';
import { Discarding } from './discarding';
import { companyMessages } from './messages';
import { Sheet } from './sheet';

const Targets = lazy(async () => ({ default: (await import('./targets/targets')).Targets }));

const route = getRouteApi('/portal/companies/$id/overview');
type Detail = Schemas['CompanyDetail'];

export function Overview() {
  const t = useStore(companyMessages);
  const { id } = route.useParams();
  const { person } = useSession();
  const { data, isError, error, refetch } = useCompanyDetail(id);
  useTitle(`${t.overview} · ${data?.name ?? id}`);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <OverviewSkeleton />;
  const editable = person.role === 'admin' || person.role === 'supervisor';
  return (
    <>
      {data.merged === null ? null : (
        <p className={`${page.note ?? ''} ${page.before ?? ''}`}>
          {t.mergedNote}{' '}
          <Link to="/companies/$id/overview" params={{ id: data.merged.company }}>
            {t.mergedWhere}
          </Link>
        </p>
      )}
      {data.discardedAt === null ? null : <Discarding company={data} />}
      <div className={page.columns}>
        <div>{editable ? <Edit key={data.id} company={data} /> : <Facts company={data} />}</div>
        <div>
          <Campaigns company={data} />
          <Suspense fallback={null}>
            <Targets id={data.id} />
          </Suspense>
          <Contact company={data} editable={editable} />
        </div>
      </div>
      {data.discardedAt === null ? <Discarding company={data} /> : null}
    </>
  );
}

function Facts({ company }: { company: Detail }) {
  const t = useStore(companyMessages);
  const words = useStore(companiesMessages);
  return (
    <Sheet title={t.facts}>
      <FactList
        name={company.name}
        place={company.place}
        trades={namesOf(company.trades)}
        zone={zoneName(company.zone)}
        none={words.none}
      />
    </Sheet>
  );
}

interface FactListProps {
  name: string;
  place: string;
  trades: string;
  zone: string;
  none: string;
}

function FactList({ name, place, trades, zone, none }: FactListProps) {
  const words = useStore(companiesMessages);
  return (
    <dl className={page.facts}>
      <dt>{words.nameLabel}</dt>
      <dd>{name}</dd>
      <dt>{words.place}</dt>
      <dd>{place === '' ? none : place}</dd>
      <dt>{words.trades}</dt>
      <dd>{trades === '' ? none : trades}</dd>
      <dt>{words.zone}</dt>
      <dd>{zone}</dd>
    </dl>
  );
}

function namesOf(trades: Detail['trades']): string {
  return trades.map(({ name }) => name).join(', ');
}

function writtenOf({ name, place, zone, trades }: Detail): Written {
  return { name, place, zone, trades: trades.map(({ id }) => id).toSorted() };
}

function Edit({ company }: { company: Detail }) {
  const t = useStore(companyMessages);
  const words = useStore(companiesMessages);
  const { person } = useSession();
  const name = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(() => writtenOf(company));
  const [theirs, setTheirs] = useState<Detail | null>(null);
  const [asked, setAsked] = useState(false);
  const now = writtenOf(company);
  const changed = (Object.keys(now) as (keyof Written)[]).some((key) => String(now[key]) !== String(written[key]));
  const admin = person.role === 'admin';
  const save = useChange(
    (csrf) =>
      directory.editCompany(csrf, company.id, {
        version: company.version,
        ...(admin ? { name: written.name.trim() } : {}),
        place: written.place.trim(),
        zone: written.zone,
        trades: written.trades,
      }),
    {
      onSuccess: async (saved) => {
        setTheirs(null);
        setWritten(writtenOf(saved));
        queryClient.setQueryData(detailKey(company.id), saved);
        await readCompaniesAgain();
        notifications.show({ message: t.companySaved, withBorder: true });
      },
      onError: async (error) => {
        if (!(error instanceof Problem) || error.code !== 'stale') return;
        setTheirs(
          await queryClient.query({
            queryKey: detailKey(company.id),
            queryFn: ({ signal }) => directory.company(company.id, signal),
            staleTime: 0,
          }),
        );
      },
    },
  );
  useUnsaved(changed && !save.isPending);
  const empty = written.name.trim() === '';
  const wrong = save.error instanceof Problem && save.error.field === 'name';

  return (
    <Sheet title={t.facts} lead={t.factsLead}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (empty) name.current?.focus();
          else save.mutate();
        }}
      >
        <Refusal error={save.error} words={{ stale: t.staleCompany }} />
        {theirs === null ? null : (
          <div className={page.note}>
            <strong>{t.theirs}</strong>
            <FactList
              name={theirs.name}
              place={theirs.place}
              trades={namesOf(theirs.trades)}
              zone={zoneName(theirs.zone)}
              none={words.none}
            />
            <strong>{t.yours}</strong>
          </div>
        )}
        <CompanyFields
          written={written}
          nameRef={name}
          nameFixed={!admin}
          held={company.trades}
          nameError={asked && empty ? words.nameMissing : wrong ? words.nameWrong : null}
          onChange={setWritten}
        />
        <div className={page.actions}>
          <Button type="submit" loading={save.isPending} disabled={!changed}>
            {t.saveCompany}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function Campaigns({ company }: { company: Detail }) {
  const t = useStore(companyMessages);
  return (
    <Sheet title={t.campaigns} lead={t.campaignsLead}>
      {company.campaigns.length === 0 ? (
        <p className={page.soft}>{t.noCampaigns}</p>
      ) : (
        <dl className={page.facts} data-long>
          {company.campaigns.map(({ key, name, from, to }) => (
            <CampaignLine key={`${key} ${from ?? ''}`} name={name} from={from} to={to} />
          ))}
        </dl>
      )}
    </Sheet>
  );
}

function CampaignLine({ name, from, to }: { name: string; from: string | null; to: string | null }) {
  const t = useStore(companyMessages);
  return (
    <>
      <dt>{name}</dt>
      <dd className={table.soft}>
        {from === null && to === null ? t.always : null}
        {from === null ? null : <Moment at={from} />}
        {from !== null || to !== null ? ' – ' : null}
        {to === null ? null : <Moment at={to} />}
      </dd>
    </>
  );
}

function OverviewSkeleton() {
  return (
    <div className={page.columns} aria-hidden="true">
      {[1, 2].map((column) => (
        <div key={column}>
          <div className={page.sheet}>
            <div className={page.section}>
              {[1, 2, 3, 4].map((row) => (
                <Skeleton key={row} height={36} />
              ))}
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
