import { useStore } from '@nanostores/react';
import { useSession } from '../../api/session';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { useOrganizations } from '../organizations/kept';
import { TradeChip } from '../trades/chip';
import { companiesMessages } from './messages';
import { columns, type CompaniesSearch } from './search';
import { useSupervisors } from './supervisors';
import { companyColumns } from './use-columns';

const SEARCHED_FROM = 8;

interface Props {
  search: CompaniesSearch;
  onChange: (change: Partial<Record<keyof CompaniesSearch, string | string[] | undefined>>) => void;
}

/** What narrows the list, as far as the person may ask for it, and which columns it has. */
export function CompanyChips({ search, onChange }: Props) {
  const t = useStore(companiesMessages);
  const { may } = useSession();
  const shown = companyColumns.useShown(search.columns);
  return (
    <>
      <TradeChip
        trade={search.trade}
        onChange={(trade) => {
          onChange({ trade });
        }}
      />
      {may.includes('keep_organizations') ? (
        <OrganizationChip
          organization={search.organization}
          onChange={(organization) => {
            onChange({ organization });
          }}
        />
      ) : null}
      {may.includes('edit_trades') ? (
        <SupervisorChip
          supervisor={search.supervisor}
          onChange={(supervisor) => {
            onChange({ supervisor });
          }}
        />
      ) : null}
      <ChoiceChip
        label={t.columns}
        any={t.usualColumns}
        options={columns
          .filter((column) => column !== 'supervisors' || may.includes('edit_trades'))
          .map((value) => ({ value, label: t[value] }))}
        selected={shown}
        quiet={companyColumns.isUsual(shown)}
        onChange={(chosen) => {
          onChange({ columns: companyColumns.keep(chosen) });
        }}
      />
    </>
  );
}

function OrganizationChip({
  organization,
  onChange,
}: {
  organization: string | undefined;
  onChange: (organization: string | undefined) => void;
}) {
  const t = useStore(companiesMessages);
  const { data } = useOrganizations();
  if (data === undefined || data.organizations.length === 0) return null;
  return (
    <ChoiceChip
      label={t.organization}
      any={t.anyOrganization}
      options={data.organizations.map(({ id, name }) => ({ value: id, label: name }))}
      selected={organization === undefined ? [] : [organization]}
      searchable={data.organizations.length > SEARCHED_FROM}
      onChange={(chosen) => {
        onChange(chosen.at(-1));
      }}
    />
  );
}

function SupervisorChip({
  supervisor,
  onChange,
}: {
  supervisor: string | undefined;
  onChange: (supervisor: string | undefined) => void;
}) {
  const t = useStore(companiesMessages);
  const { data } = useSupervisors(true);
  if (data === undefined || data.supervisors.length === 0) return null;
  return (
    <ChoiceChip
      label={t.supervisor}
      any={t.anySupervisor}
      options={data.supervisors.map(({ id, name }) => ({ value: id, label: name }))}
      selected={supervisor === undefined ? [] : [supervisor]}
      searchable={data.supervisors.length > SEARCHED_FROM}
      onChange={(chosen) => {
        onChange(chosen.at(-1));
      }}
    />
  );
}
