import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { directory } from '../../api/directory';
import { useSession, type Session } from '../../api/session';
import { AskCic } from '../../shared/ask/ask-cic';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { helpMessages } from './messages';

const AT_ONCE = 6;

/** Whom to ask, for each of one's companies. */
export function Contact() {
  const t = useStore(helpMessages);
  const { scope, companies } = useSession();
  const [shown, setShown] = useState(AT_ONCE);
  if (scope !== 'companies' || companies.length === 0) return <Nobody scope={scope} />;
  return (
    <div className={page.column}>
      <p className={page.lead}>{t.contactLead}</p>
      {companies.slice(0, shown).map((company) => (
        <OfCompany key={company.id} company={company} />
      ))}
      {companies.length <= shown ? null : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setShown(shown + AT_ONCE);
            }}
          >
            {t.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Admins are who answers, agents have somebody beside them. */
function Nobody({ scope }: { scope: Session['scope'] }) {
  const t = useStore(helpMessages);
  return (
    <div className={page.sheet}>
      <div className={page.section}>
        <p>{scope === 'all' ? t.contactAdmin : scope === 'none' ? t.contactAgent : t.noCompany}</p>
        {scope === 'all' ? (
          <div className={page.actions}>
            <Button variant="default" renderRoot={(props) => <Link to="/companies" {...props} />}>
              {t.toCompanies}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function OfCompany({ company: { id, name } }: { company: Session['companies'][number] }) {
  const t = useStore(helpMessages);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['company-detail', id],
    queryFn: ({ signal }) => directory.company(id, signal),
  });
  const contact = data?.supervisors[0];
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{name}</h2>
        {isError ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton height={32} />
        ) : contact === undefined ? (
          <p className={page.soft}>{t.contactCic}</p>
        ) : (
          <dl className={page.facts}>
            <dt>{t.contactOf}</dt>
            <dd>
              {contact.name} · <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </dd>
          </dl>
        )}
        <div className={page.actions}>
          <AskCic subject={{ company: id, about: { kind: 'company' }, record: name }} />
        </div>
      </div>
    </section>
  );
}
