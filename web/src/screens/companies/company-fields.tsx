import { TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { RefObject } from 'react';
import { ZoneSelect } from '../../shared/zones/zone-select';
import { companiesMessages } from './messages';

/** What somebody writes about a company. */
export interface Written {
  name: string;
  place: string;
  zone: string;
  trades: string;
}

/** Trades as they are written, one after the other, become a list. */
export function tradesOf(text: string): string[] {
  return [...new Set(text.split(',').map((trade) => trade.trim()))].filter((trade) => trade !== '');
}

interface Props {
  written: Written;
  nameRef: RefObject<HTMLInputElement | null>;
  nameError: string | null;
  /** The name is the admins' alone. */
  nameFixed?: boolean;
  onChange: (written: Written) => void;
}

export function CompanyFields({ written, nameRef, nameError, nameFixed = false, onChange }: Props) {
  const t = useStore(companiesMessages);
  return (
    <>
      <TextInput
        label={t.nameLabel}
        name="company-name"
        maxLength={120}
        autoComplete="off"
        ref={nameRef}
        readOnly={nameFixed}
        value={written.name}
        error={nameError}
        onChange={(event) => {
          onChange({ ...written, name: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t.place}
        description={t.placeHelp}
        name="place"
        maxLength={120}
        autoComplete="off"
        value={written.place}
        onChange={(event) => {
          onChange({ ...written, place: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t.trades}
        description={t.tradesHelp}
        name="trades"
        autoComplete="off"
        value={written.trades}
        onChange={(event) => {
          onChange({ ...written, trades: event.currentTarget.value });
        }}
      />
      <ZoneSelect
        zone={written.zone}
        onChange={(zone) => {
          onChange({ ...written, zone });
        }}
      />
    </>
  );
}
