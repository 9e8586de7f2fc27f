import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { Failure } from '../../shared/states/failure';
import { Switch } from '../../shared/switch';
import { useTitle } from '../../shared/title';
import { useUnsaved } from '../../shared/unsaved';
import { ipRestrictionsMessages } from '../ip-restrictions/messages';
import { NetworksField } from '../ip-restrictions/networks-field';
import { networksOf, readRulesAgain, useAccessRules, writtenOf } from '../ip-restrictions/rules';
import { useNetworksError } from '../ip-restrictions/use-words';
import { useCompanyDetail } from './detail';

const route = getRouteApi('/portal/companies/$id/access');
type Rule = Pick<Schemas['AccessRule'], 'networks' | 'secondFactor' | 'version'>;
const NOTHING: Rule = { networks: [], secondFactor: false, version: 0 };

/** What a company's customers must meet. */
export function Access() {
  const t = useStore(ipRestrictionsMessages);
  const { id } = route.useParams();
  const name = useCompanyDetail(id).data?.name ?? id;
  const rules = useAccessRules();
  useTitle(`${t.access} · ${name}`);
  if (rules.isError) return <Failure error={rules.error} retry={() => void rules.refetch()} />;
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.access}</h2>
          <p className={page.lead}>{t.accessLead}</p>
        </header>
        {rules.data === undefined ? (
          <Skeleton height={120} />
        ) : (
          <AccessForm
            key={id}
            id={id}
            name={name}
            rule={rules.data.companies.find(({ company }) => company?.id === id) ?? NOTHING}
            address={rules.data.address}
          />
        )}
      </div>
    </section>
  );
}

interface Props {
  id: string;
  name: string;
  rule: Rule;
  address: string;
}

function AccessForm({ id, name, rule, address }: Props) {
  const t = useStore(ipRestrictionsMessages);
  const [written, setWritten] = useState(() => writtenOf(rule.networks));
  const [demanded, setDemanded] = useState(rule.secondFactor);
  const [stale, setStale] = useState(false);
  const changed = demanded !== rule.secondFactor || networksOf(written).join(' ') !== rule.networks.join(' ');
  const save = useChange(
    (csrf, networks: string[]) =>
      directory.keepAccessRuleOfCompany(csrf, id, { networks, secondFactor: demanded, version: rule.version }),
    {
      onSuccess: async (kept) => {
        await readRulesAgain();
        setWritten(writtenOf(kept.networks));
        notifications.show({ message: t.saved({ whom: name }), withBorder: true });
      },
      onError: async (error) => {
        if (!(error instanceof Problem) || error.code !== 'stale') return;
        await readRulesAgain();
        setStale(true);
      },
    },
  );
  const wrong = useNetworksError(save.error, save.variables ?? [], address);
  useUnsaved(changed && !save.isPending);
  return (
    <form
      className={page.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setStale(false);
        save.mutate(networksOf(written));
      }}
    >
      {stale ? (
        <p className={page.note} role="alert">
          {t.theirs}{' '}
          <strong>
            {rule.networks.length === 0 ? t.anywhere : rule.networks.join(', ')}
            {rule.secondFactor ? ` · ${t.secondFactor}: ${t.demanded}` : null}
          </strong>
        </p>
      ) : wrong === null ? (
        <Refusal error={save.error} />
      ) : null}
      <Switch label={t.demand} help={t.demandHelp} on={demanded} onChange={setDemanded} />
      <NetworksField written={written} address={address} error={wrong} onChange={setWritten} />
      <div className={page.actions}>
        <Button type="submit" loading={save.isPending} disabled={!changed}>
          {t.saveAccess}
        </Button>
      </div>
    </form>
  );
}
