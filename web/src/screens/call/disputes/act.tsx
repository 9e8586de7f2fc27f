import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useRef, useState } from 'react';
import { useChange } from '../../../api/change';
import type { Schemas } from '../../../api/client';
import { disputes } from '../../../api/disputes';
import { Confirm } from '../../../shared/confirm';
import { disputesMessages } from '../../../shared/disputes/messages';
import page from '../../../shared/page.module.css';
import { Refusal } from '../../../shared/refusals/refusal';
import { useUnsaved } from '../../../shared/unsaved';
import classes from './disputes.module.css';
import { keepDisputes, readAgain } from './kept';

type Deed = Schemas['DisputeAct'];

/** In the order of their buttons: what is done most comes first. */
const buttons = [
  ['wrote', 'write'],
  ['reopened', 'reopen'],
  ['answered', 'answer'],
  ['accepted', 'accept'],
  ['declined', 'decline'],
  ['withdrawn', 'withdraw'],
] as const;

/** What one may do to a dispute now, with a sentence to it. */
export function Act({ thread: { dispute, entries, may } }: { thread: Schemas['DisputeThread'] }) {
  const t = useStore(disputesMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState<'accepted' | 'withdrawn' | null>(null);
  const { call, number, version } = dispute;
  const words = text.trim();
  const act = useChange(
    (csrf, deed: Deed) => disputes.add(csrf, call, number, { act: deed, text: words === '' ? null : words, version }),
    {
      onSuccess: async (now) => {
        setText('');
        setAsked(false);
        await keepDisputes(call, now);
      },
      onError: (error) => readAgain(call, error),
    },
  );
  useUnsaved(words !== '' && !act.isPending);
  const ofCic = may.includes('answered');
  const press = (deed: (typeof buttons)[number][0]) => {
    if (deed !== 'withdrawn' && words === '') {
      setAsked(true);
      field.current?.focus();
    } else if (deed === 'accepted' || deed === 'withdrawn') setSure(deed);
    else act.mutate(deed);
  };
  const billing = dispute.reason === 'billing';
  return (
    <div className={classes.act}>
      <Textarea
        label={ofCic ? t.answerLabel : may.includes('reopened') ? t.reopenLabel : t.writeLabel}
        description={ofCic ? t.answerHelp : t.writeHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        ref={field}
        value={text}
        error={asked && words === '' ? t.wordsMissing : null}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {sure === null ? <Refusal error={act.error} words={refusals(t)} /> : null}
      <div className={classes.buttons}>
        {buttons
          .filter(([deed]) => may.includes(deed))
          .map(([deed, word], index) => (
            <Button
              key={deed}
              size="compact-sm"
              variant={index === 0 ? 'filled' : 'default'}
              loading={act.isPending && act.variables === deed}
              disabled={act.isPending && act.variables !== deed}
              onClick={() => {
                press(deed);
              }}
            >
              {t[word]}
            </Button>
          ))}
      </div>
      {ofCic && !may.includes('accepted') ? <p className={page.small}>{t.adminsCredit}</p> : null}
      {sure === null ? null : (
        <Confirm
          title={sure === 'accepted' ? t.acceptTitle : t.withdrawTitle}
          action={sure === 'accepted' ? t.accept : t.withdraw}
          busy={act.isPending}
          error={null}
          onClose={() => {
            setSure(null);
          }}
          onConfirm={() => {
            act.mutate(sure);
            setSure(null);
          }}
        >
          {sure === 'accepted'
            ? billing
              ? t.acceptCredit
              : t.acceptText
            : entries.some((entry) => entry.act === 'reopened')
              ? t.withdrawLast
              : t.withdrawText}
        </Confirm>
      )}
    </div>
  );
}

function refusals(t: ReturnType<typeof disputesMessages.get>) {
  return {
    stale: t.staleText,
    dispute_decided: t.decidedText,
    dispute_too_long: t.longText,
    try_later: t.tooMany,
  };
}
