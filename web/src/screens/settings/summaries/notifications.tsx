import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client';
import { useSession } from '../../../api/session';
import { summaries } from '../../../api/summaries';
import { useCompany, useHasSeveralCompanies } from '../../../shared/company';
import { CompanyPicker } from '../../../shared/company-picker';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import switches from '../../../shared/switch.module.css';
import { useTitle } from '../../../shared/title';
import { OfAccount } from '../of-account';
import { summariesMessages } from './messages';
import { SubjectRow } from './row';
import { FEW, rowsOf } from './rows';

const route = getRouteApi('/portal/settings/notifications');

/** Which dashboards come by mail, and how often. */
export function NotificationSettings() {
  const t = useStore(summariesMessages);
  useTitle(t.title);
  return (
    <OfAccount>
      {({ email, notificationEmail }) => (
        <section className={page.sheet}>
          <div className={page.section}>
            <header>
              <h2 className={page.heading}>{t.heading}</h2>
              <p className={page.lead}>{t.lead({ email: notificationEmail ?? email })}</p>
            </header>
            <Summaries />
          </div>
        </section>
      )}
    </OfAccount>
  );
}

function Summaries() {
  const kept = useQuery({
    queryKey: ['summaries'],
    queryFn: ({ signal }) => summaries.list(signal),
    staleTime: 0,
  });
  if (kept.isError) return <Failure error={kept.error} retry={() => void kept.refetch()} />;
  if (kept.data === undefined) {
    return (
      <div aria-hidden="true">
        <Skeleton height={56} mb={8} />
        <Skeleton height={56} />
      </div>
    );
  }
  return <Kept kept={kept.data} again={() => kept.refetch()} />;
}

function Kept({ kept, again }: { kept: Schemas['Summaries']; again: () => Promise<unknown> }) {
  const t = useStore(summariesMessages);
  const search = route.useSearch();
  const { scope, companies } = useSession();
  const several = useHasSeveralCompanies();
  const only = companies.length === 1 ? companies[0] : undefined;
  const company = useCompany(search.company ?? (several ? undefined : only?.id));
  const rows = rowsOf(kept, { company: company ?? null, organization: search.organization?.[0], several });
  const full = kept.summaries.length >= kept.most;

  if (scope === 'none' && rows.length === 0) return <p className={page.soft}>{t.nothing}</p>;
  return (
    <>
      <ul className={switches.things}>
        {rows.map((row) => (
          <li key={row.key}>
            <SubjectRow row={row} full={full} again={again} />
          </li>
        ))}
      </ul>
      {full ? <p className={page.note}>{t.full({ most: kept.most })}</p> : null}
      {several ? <Choose kept={kept} /> : null}
      <p className={page.soft}>{t.how}</p>
    </>
  );
}

/** A company, or one of many organizations; what is chosen stands in the address. */
function Choose({ kept }: { kept: Schemas['Summaries'] }) {
  const t = useStore(summariesMessages);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={page.actions}>
      <CompanyPicker
        selected={search.company}
        onPick={(company) => {
          void navigate({ search: company === null ? {} : { company: company.id }, resetScroll: false });
        }}
      >
        {(toggle) => (
          <Button variant="default" aria-label={t.addCompany} onClick={toggle}>
            {t.addCompany}
          </Button>
        )}
      </CompanyPicker>
      {kept.organizations.length <= FEW ? null : (
        <NativeSelect
          aria-label={t.addOrganization}
          value={search.organization?.[0] ?? ''}
          data={[
            { value: '', label: t.addOrganization },
            ...kept.organizations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const organization = event.currentTarget.value;
            void navigate({ search: organization === '' ? {} : { organization: [organization] }, resetScroll: false });
          }}
        />
      )}
    </div>
  );
}
