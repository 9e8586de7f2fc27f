import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '../../../api/change';
import { directory } from '../../../api/directory';
import { Problem } from '../../../api/problem';
import { numberWords } from '../../../shared/numbers/messages';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { dayOf } from '../../../shared/time';
import { useUnsaved } from '../../../shared/unsaved';
import { NumberFields, type Written } from './fields';
import { readNumbersAgain } from './kept';
import { companyNumbersMessages } from './messages';

interface Props {
  company: string;
  zone: string;
  campaigns: readonly string[];
}

export function AddNumber({ company, zone, campaigns }: Props) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [asked, setAsked] = useState(false);
  const [written, setWritten] = useState<Written>(() => ({
    label: '',
    source: '',
    campaign: '',
    from: dayOf(new Date(), zone),
  }));
  const add = useChange(
    (csrf) =>
      directory.addNumber(csrf, company, {
        number: number.trim(),
        label: written.label.trim(),
        source: written.source.trim(),
        campaign: written.campaign === '' ? null : written.campaign,
        from: written.from === '' ? null : written.from,
      }),
    {
      onSuccess: async (added) => {
        await navigate({ to: '/companies/$id/numbers', params: { id: company } });
        await readNumbersAgain();
        notifications.show({ message: t.added({ number: added.written }), withBorder: true });
      },
    },
  );
  useUnsaved(number.trim() !== '' && !add.isPending && !add.isSuccess);
  const wrong = add.error instanceof Problem && add.error.code === 'number_invalid';
  const noNumber = number.trim() === '';
  const noLabel = written.label.trim() === '';

  return (
    <div className={page.column}>
      <section className={page.sheet}>
        <div className={page.section}>
          <header>
            <h2 className={page.heading}>{t.addTitle}</h2>
            <p className={page.lead}>{t.addLead}</p>
          </header>
          <form
            className={page.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (noNumber) field.current?.focus();
              else if (!noLabel) add.mutate();
            }}
          >
            <Refusal
              error={wrong ? null : add.error}
              words={{ number_taken: t.taken, number_known: t.known, campaign_unknown: t.campaignUnknown }}
            />
            <TextInput
              label={words.number}
              name="number"
              type="tel"
              maxLength={40}
              autoComplete="off"
              ref={field}
              value={number}
              error={(asked && noNumber) || wrong ? t.numberWrong : null}
              onChange={(event) => {
                setNumber(event.currentTarget.value);
              }}
            />
            <NumberFields
              written={written}
              campaigns={campaigns}
              earliest={undefined}
              labelError={asked && noLabel ? t.labelMissing : null}
              onChange={setWritten}
            />
            <div className={page.actions}>
              <Button type="submit" loading={add.isPending}>
                {t.save}
              </Button>
            </div>
          </form>
        </div>
      </section>
    </div>
  );
}
