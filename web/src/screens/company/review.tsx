import { Button, Select, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Confirm } from '../../shared/confirm';
import page from '../../shared/page.module.css';
import { Refusal, useSayRefusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { offerUndo } from '../../shared/undo';
import { CompanyFields, type Written } from '../companies/company-fields';
import { readCompaniesAgain } from '../companies/kept';
import { companiesMessages } from '../companies/messages';
import { companyMessages } from './messages';

const route = getRouteApi('/portal/companies/$id/review');
type Detail = Schemas['CompanyDetail'];

interface Target {
  id: string;
  name: string;
}

/** Says whose calls a placeholder holds. */
export function Review() {
  const t = useStore(companyMessages);
  const { id } = route.useParams();
  const proposals = useQuery({
    queryKey: ['company-detail', id, 'proposals'],
    queryFn: ({ signal }) => directory.mergeProposals(id, signal),
  });
  const [into, setInto] = useState<Target | null>(null);
  useTitle(`${t.review} · ${proposals.data?.company.name ?? id}`);
  if (proposals.isError) return <Failure error={proposals.error} retry={() => void proposals.refetch()} />;
  if (proposals.data === undefined) {
    return (
      <div className={page.sheet} aria-hidden="true">
        <div className={page.section}>
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} height={44} />
          ))}
        </div>
      </div>
    );
  }
  const { company } = proposals.data;
  const campaign = company.campaigns.map(({ name }) => name).join(', ');
  return (
    <div className={page.column}>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.reviewTitle}</h2>
            <p className={page.lead}>{t.reviewLead({ campaign })}</p>
          </header>
          <div className={page.actions}>
            <Button renderRoot={(props) => <Link to="/calls" search={{ company: id }} {...props} />} variant="default">
              {t.seeCalls}
            </Button>
          </div>
        </div>
        <div className={page.section}>
          <h3 className={page.heading}>{t.proposals}</h3>
          {proposals.data.proposals.length === 0 ? <p className={page.soft}>{t.noProposals}</p> : null}
        </div>
        <Proposals proposals={proposals.data.proposals} choose={setInto} />
        <div className={page.section}>
          <AnotherCompany not={id} choose={setInto} />
        </div>
      </section>
      <OfItsOwn company={company} />
      {into === null ? null : (
        <MergeDialog
          company={company}
          into={into}
          onClose={() => {
            setInto(null);
          }}
        />
      )}
    </div>
  );
}

interface ProposalsProps {
  proposals: readonly Schemas['MergeProposal'][];
  choose: (into: Target) => void;
}

function Proposals({ proposals, choose }: ProposalsProps) {
  const t = useStore(companyMessages);
  const why = ({ kind, near, text }: Schemas['MergeProposal']['reason']) => {
    const what = near === 'name' ? t.itsName : t.itsCampaign;
    switch (kind) {
      case 'same_letters':
        return t.sameLetters({ what, text });
      case 'spelling':
        return t.spelling({ what, text });
      case 'begins_alike':
        return t.beginsAlike({ what, text });
    }
  };
  if (proposals.length === 0) return null;
  return (
    <table className={table.table}>
      <tbody>
        {proposals.map(({ company, reason }) => (
          <tr key={company.id}>
            <td>
              <span className={table.who}>
                <span className={table.name}>{company.name}</span>
                <span className={table.detail}>
                  {company.place === null || company.place === '' ? '' : `${company.place} · `}
                  {why(reason)}
                </span>
              </span>
            </td>
            <td>
              <span className={table.acts}>
                <Button
                  size="compact-md"
                  aria-label={t.mergeDo({ name: company.name })}
                  onClick={() => {
                    choose(company);
                  }}
                >
                  {t.mergeHere}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Any other company, found by its name. */
function AnotherCompany({ not, choose }: { not: string; choose: (into: Target) => void }) {
  const t = useStore(companyMessages);
  const [typed, setTyped] = useState('');
  const found = useQuery({
    queryKey: ['companies', { state: 'active', text: typed }],
    queryFn: ({ signal }) => directory.companies({ state: 'active', ...(typed === '' ? {} : { text: typed }) }, signal),
  });
  const companies = (found.data?.companies ?? []).filter(({ id }) => id !== not);
  return (
    <Select
      label={t.another}
      placeholder={t.pick}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={companies.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) => {
        const company = companies.find(({ id }) => id === chosen);
        if (company !== undefined) choose(company);
      }}
    />
  );
}

function MergeDialog({ company, into, onClose }: { company: Detail; into: Target; onClose: () => void }) {
  const t = useStore(companyMessages);
  const words = useStore(companiesMessages);
  const router = useRouter();
  const sayRefusal = useSayRefusal();
  const undo = useChange((csrf, merge: string) => directory.undoMerge(csrf, merge), {
    onSuccess: async () => {
      await readCompaniesAgain();
      notifications.show({ message: words.undoDone({ from: company.name }), withBorder: true });
      await router.navigate({ to: '/companies/$id/review', params: { id: company.id } });
    },
    onError: (error) => {
      sayRefusal(error, { undo_too_late: words.tooLate });
    },
  });
  const merge = useChange((csrf) => directory.mergeCompany(csrf, company.id, into.id, company.version), {
    onSuccess: async ({ id }) => {
      onClose();
      await router.navigate({ to: '/companies/$id/overview', params: { id: into.id } });
      await readCompaniesAgain();
      offerUndo(t.mergeDone({ name: into.name }), t.undoLabel, () => {
        undo.mutate(id);
      });
    },
  });
  return (
    <Confirm
      title={t.mergeTitle({ name: into.name })}
      action={t.mergeDo({ name: into.name })}
      busy={merge.isPending}
      error={merge.error}
      onConfirm={() => {
        merge.mutate();
      }}
      onClose={onClose}
    >
      {t.mergeText({ name: into.name, campaigns: company.campaigns.map(({ name }) => `“${name}”`).join(', ') })}
    </Confirm>
  );
}

function OfItsOwn({ company }: { company: Detail }) {
  const t = useStore(companyMessages);
  const words = useStore(companiesMessages);
  const router = useRouter();
  const { businessZone } = useSession();
  const name = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<Written>({
    name: company.name,
    place: company.place,
    zone: company.zone === '' ? businessZone : company.zone,
    trades: company.trades.map(({ id }) => id),
  });
  const empty = written.name.trim() === '';
  const keep = useChange(
    (csrf) =>
      directory.reviewCompany(csrf, company.id, {
        version: company.version,
        name: written.name.trim(),
        place: written.place.trim(),
        zone: written.zone,
        trades: written.trades,
      }),
    {
      onSuccess: async (kept) => {
        await router.navigate({ to: '/companies/$id/overview', params: { id: kept.id } });
        await readCompaniesAgain();
        notifications.show({ message: t.kept({ name: kept.name }), withBorder: true });
      },
    },
  );
  const wrong = keep.error instanceof Problem && keep.error.field === 'name';
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.own}</h2>
          <p className={page.lead}>{t.ownLead}</p>
        </header>
        <form
          className={page.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (empty) name.current?.focus();
            else keep.mutate();
          }}
        >
          <Refusal error={keep.error} words={{ nothing_to_review: t.nothingToReview }} />
          <CompanyFields
            written={written}
            nameRef={name}
            nameError={empty ? words.nameMissing : wrong ? words.nameWrong : null}
            onChange={setWritten}
          />
          <div className={page.actions}>
            <Button type="submit" variant="default" loading={keep.isPending}>
              {t.keep}
            </Button>
          </div>
        </form>
      </div>
    </section>
  );
}
