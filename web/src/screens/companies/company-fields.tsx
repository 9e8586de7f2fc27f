import { TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { RefObject } from 'react';
import { ZoneSelect } from '../../shared/zones/zone-select';
import { TradeChoices } from '../trades/choices';
import { companiesMessages } from './messages';

/** What somebody writes about a company. */
export interface Written {
  name: string;
  place: string;
  zone: string;
  /** Ids. */
  trades: string[];
}

interface Props {
  written: Written;
  nameRef: RefObject<HTMLInputElement | null>;
  nameError: string | null;
  /** The name is the admins' alone. */
  nameFixed?: boolean;
  /** The trades that the company has. */
  held?: readonly { id: string; name: string }[];
  onChange: (written: Written) => void;
}

export function CompanyFields({ written, nameRef, nameError, nameFixed = false, held = [], onChange }: Props) {
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
      <TradeChoices
        chosen={written.trades}
        held={held}
        onChange={(trades) => {
          onChange({ ...written, trades });
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
