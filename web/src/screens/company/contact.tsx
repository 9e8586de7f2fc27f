import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSession } from '../../api/session';
import { queryClient } from '../../queries';
import { Badge } from '../../shared/badge';
import page from '../../shared/page.module.css';
import { useSayRefusal } from '../../shared/refusals/refusal';
import classes from './contact.module.css';
import { detailKey } from './detail';
import { companyMessages } from './messages';
import { Sheet } from './sheet';

type Supervisor = Schemas['Supervisor'];

interface Props {
  company: Schemas['CompanyDetail'];
  editable: boolean;
}

/** Whom the company asks at CIC: customers see who it is, staff all who look after it, and say who is first. */
export function Contact({ company, editable }: Props) {
  const t = useStore(companyMessages);
  const say = useSayRefusal();
  const first = useChange(
    (csrf, { id }: Supervisor) =>
      directory.nameContact(csrf, company.id, { user: id, version: company.contactVersion }),
    {
      onSuccess: (after, { name }) => {
        queryClient.setQueryData(detailKey(company.id), after);
        notifications.show({ message: t.firstNow({ name }), withBorder: true });
      },
      onError: async (error) => {
        say(error, { no_supervisor: t.noSupervisor });
        await queryClient.invalidateQueries({ queryKey: detailKey(company.id) });
      },
    },
  );
  const shown = editable ? company.supervisors : company.supervisors.slice(0, 1);
  return (
    <Sheet title={t.contact} lead={editable ? t.contactLead : t.contactLeadOwn}>
      {shown.length === 0 ? (
        <p className={page.soft}>{editable ? t.noSupervisors : t.noSupervisorsOwn}</p>
      ) : (
        <ul className={classes.people}>
          {shown.map((supervisor, place) => (
            <li key={supervisor.id}>
              <Who supervisor={supervisor} />
              {editable && place === 0 ? <Badge tone="won">{t.contactFirst}</Badge> : null}
              {editable && place > 0 ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t.makeFirstOf({ name: supervisor.name })}
                  loading={first.isPending && first.variables.id === supervisor.id}
                  onClick={() => {
                    first.mutate(supervisor);
                  }}
                >
                  {t.makeFirst}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Who({ supervisor: { id, name, email } }: { supervisor: Supervisor }) {
  const { may } = useSession();
  return (
    <span className={classes.who}>
      {may.includes('keep_users') ? (
        <Link to="/users/$id" params={{ id }}>
          {name}
        </Link>
      ) : (
        <strong>{name}</strong>
      )}
      <a href={`mailto:${email}`}>{email}</a>
    </span>
  );
}
