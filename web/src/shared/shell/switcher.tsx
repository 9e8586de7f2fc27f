import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { useCompany, useHasSeveralCompanies } from '../company';
import { CompanyPicker } from '../company-picker';
import { DownIcon } from '../more-icons';
import { sharedMessages } from '../messages';
import { initials } from '../words';
import { shellMessages } from './messages';
import classes from './switcher.module.css';

/** Whose calls one sees. The choice lives in the address, as `company`. */
export function Switcher({ small = false }: { small?: boolean }) {
  const t = useStore(shellMessages);
  const { portal } = useStore(sharedMessages);
  const { companies, scope } = useSession();
  const several = useHasSeveralCompanies();
  const { company: selected } = useSearch({ strict: false });
  const navigate = useNavigate();
  const onDashboard = useMatchRoute()({ to: '/' }) !== false;
  const chosen = useCompany(selected);
  const shown = several ? chosen : companies[0];
  const name = shown?.name ?? (several ? (selected ?? t.allCompanies) : scope === 'none' ? portal : t.noCompanies);

  const face = (
    <>
      {small ? null : (
        <span className={classes.mark} aria-hidden="true">
          {shown === undefined || shown === null ? 'CIC' : initials(shown.name)}
        </span>
      )}
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {small || shown?.place === null || shown?.place === undefined ? null : (
          <span className={classes.place}>{shown.place}</span>
        )}
      </span>
    </>
  );
  if (!several)
    return (
      <div className={classes.switcher} data-small={small}>
        {face}
      </div>
    );
  return (
    <CompanyPicker
      selected={selected}
      onPick={(company) => {
        // other companies, other calls: the list begins anew, with the filters that any company understands
        void navigate({
          to: onDashboard ? '/' : '/calls',
          search: ({ company: _company, cursor: _cursor, ...kept }): object =>
            company === null ? kept : { ...kept, company: company.id },
        });
      }}
    >
      {(toggle) => (
        <UnstyledButton
          className={classes.switcher}
          data-small={small}
          data-open
          aria-label={`${t.switchCompany}: ${name}`}
          onClick={toggle}
        >
          {face}
          <DownIcon />
        </UnstyledButton>
      )}
    </CompanyPicker>
  );
}
