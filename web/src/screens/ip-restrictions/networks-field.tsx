import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import page from '../../shared/page.module.css';
import { ipRestrictionsMessages } from './messages';
import { networksOf, writtenOf } from './rules';

interface Props {
  written: string;
  /** From where the person asks themselves. */
  address: string;
  error: string | null;
  first?: boolean;
  onChange: (written: string) => void;
}

export function NetworksField({ written, address, error, first = false, onChange }: Props) {
  const t = useStore(ipRestrictionsMessages);
  const networks = networksOf(written);
  return (
    <>
      <Textarea
        label={t.networksLabel}
        description={t.networksHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        autoCapitalize="off"
        {...(first ? { 'data-first': true } : {})}
        value={written}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {address === '' || networks.includes(address) ? null : (
        <div className={page.actions}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              onChange(writtenOf([...networks, address]));
            }}
          >
            {t.addMine({ address })}
          </Button>
        </div>
      )}
    </>
  );
}
