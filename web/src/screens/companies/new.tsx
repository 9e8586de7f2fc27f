import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { Link, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { useTitle } from '../../shared/title';
import { useUnsaved } from '../../shared/unsaved';
import { CompanyFields, type Written } from './company-fields';
import { readCompaniesAgain } from './kept';
import { companiesMessages } from './messages';

export function NewCompany() {
  const t = useStore(companiesMessages);
  const router = useRouter();
  const { businessZone } = useSession();
  const name = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<Written>({ name: '', place: '', zone: businessZone, trades: [] });
  const [asked, setAsked] = useState(false);
  const create = useChange(
    (csrf) =>
      directory.createCompany(csrf, {
        name: written.name.trim(),
        place: written.place.trim(),
        zone: written.zone,
        trades: written.trades,
      }),
    {
      onSuccess: async (company) => {
        await readCompaniesAgain();
        notifications.show({ message: t.made({ name: company.name }), withBorder: true });
        await router.navigate({ to: '/companies/$id/overview', params: { id: company.id } });
      },
    },
  );
  useTitle(t.newTitle);
  useUnsaved(written.name.trim() !== '' && !create.isPending && !create.isSuccess);
  const empty = written.name.trim() === '';
  const wrong = create.error instanceof Problem && create.error.field === 'name';

  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/companies">{t.back}</Link>
          </p>
          <h1 className={page.title}>{t.newTitle}</h1>
          <p className={page.lead}>{t.newLead}</p>
        </div>
      </header>
      <div className={page.column}>
        <section className={page.sheet}>
          <div className={page.section}>
            <form
              className={page.form}
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                setAsked(true);
                if (empty) name.current?.focus();
                else create.mutate();
              }}
            >
              <Refusal error={create.error} />
              <CompanyFields
                written={written}
                nameRef={name}
                nameError={asked && empty ? t.nameMissing : wrong ? t.nameWrong : null}
                onChange={setWritten}
              />
              <div className={page.actions}>
                <Button type="submit" loading={create.isPending}>
                  {t.make}
                </Button>
              </div>
            </form>
          </div>
        </section>
      </div>
    </>
  );
}
