import { Button, Select, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { numberWords } from '../../../shared/numbers/messages';
import page from '../../../shared/page.module.css';
import '../../../shared/zones/zone-select.css';
import { companyNumbersMessages } from './messages';

/** What somebody writes about a number. */
export interface Written {
  label: string;
  source: string;
  /** Empty for none. */
  campaign: string;
  from: string;
}

interface Props {
  written: Written;
  campaigns: readonly string[];
  /** The first day that it can hold from, and the first that is offered. */
  earliest: string | undefined;
  labelError: string | null;
  onChange: (written: Written) => void;
}

const usual = ['website', 'google', 'truck', 'mailing'] as const;

export function NumberFields({ written, campaigns, earliest, labelError, onChange }: Props) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const options = [...new Set(written.campaign === '' ? campaigns : [...campaigns, written.campaign])];
  return (
    <>
      <TextInput
        label={words.label}
        description={t.labelHelp}
        name="label"
        maxLength={80}
        autoComplete="off"
        value={written.label}
        error={labelError}
        onChange={(event) => {
          onChange({ ...written, label: event.currentTarget.value });
        }}
      />
      <div>
        <TextInput
          label={words.source}
          description={t.sourceHelp}
          name="source"
          maxLength={40}
          autoComplete="off"
          value={written.source}
          onChange={(event) => {
            onChange({ ...written, source: event.currentTarget.value });
          }}
        />
        <div className={`${page.actions ?? ''} ${page.after ?? ''}`} role="group" aria-label={t.sources}>
          {usual.map((each) => (
            <Button
              key={each}
              variant="default"
              size="compact-sm"
              aria-pressed={written.source === t[each]}
              onClick={() => {
                onChange({ ...written, source: t[each] });
              }}
            >
              {t[each]}
            </Button>
          ))}
        </div>
      </div>
      <Select
        label={words.campaign}
        description={t.campaignHelp}
        placeholder={t.noCampaign}
        clearable
        clearButtonProps={{ 'aria-label': t.noCampaign }}
        data={options}
        value={written.campaign === '' ? null : written.campaign}
        onChange={(campaign) => {
          onChange({ ...written, campaign: campaign ?? '' });
        }}
      />
      <FromField
        from={written.from}
        earliest={earliest}
        onChange={(from) => {
          onChange({ ...written, from });
        }}
      />
    </>
  );
}

interface FromProps {
  from: string;
  earliest: string | undefined;
  onChange: (from: string) => void;
}

/** From which day on. */
export function FromField({ from, earliest, onChange }: FromProps) {
  const t = useStore(companyNumbersMessages);
  return (
    <TextInput
      type="date"
      label={t.from}
      description={t.fromHelp}
      name="from"
      required
      withAsterisk={false}
      value={from}
      {...(earliest === undefined ? {} : { min: earliest })}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
