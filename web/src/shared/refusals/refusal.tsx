import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { Problem } from '../../api/problem';
import { AlertIcon } from '../icons';
import { sharedMessages } from '../messages';
import page from '../page.module.css';
import { refusalMessages } from './messages';

const USUAL_DELAY_SECONDS = 30;

/** The codes that say the same wherever they are met. */
const plain = [
  'no_permission',
  'proof_needed',
  'stale',
  'not_found',
  'last_owner',
  'last_admin',
  'yourself',
  'already_member',
  'already_invited',
  'email_taken',
  'second_factor_demanded',
  'second_factor_missing',
  'wrong_credentials',
  'wrong_code',
  'link_over',
  'field_invalid',
  'looking',
] as const;

type Plain = (typeof plain)[number];
type Words = Partial<Record<string, string>>;

function isPlain(code: string): code is Plain {
  return (plain as readonly string[]).includes(code);
}

/** A refusal as a sentence that says what to do; a place may have words of its own. */
export function useRefusal(): (error: Error, own?: Words) => string {
  const t = useStore(refusalMessages);
  return (error, own = {}) => {
    if (!(error instanceof Problem)) return t.failed;
    const { code, status } = error;
    const said = own[code];
    if (said !== undefined) return said;
    if (isPlain(code)) return t[code];
    if (code === 'try_later') return t.try_later({ seconds: error.retryAfterSeconds ?? USUAL_DELAY_SECONDS });
    if (code === 'unreachable') return t.unreachable;
    if (status === 403) return t.refused;
    return status === 503 ? t.busy : t.failed;
  };
}

/** Whether the number of the request helps whoever is asked for help. */
function requestOf(error: Error): string | null {
  return error instanceof Problem && error.status >= 500 ? error.requestId : null;
}

interface Props {
  error: Error | null;
  words?: Words;
}

/** Why a change was not made, where it was asked for. */
export function Refusal({ error, words }: Props) {
  const refusal = useRefusal();
  const { requestId } = useStore(sharedMessages);
  if (error === null) return null;
  const id = requestOf(error);
  return (
    <div className={page.trouble} role="alert">
      <AlertIcon />
      <span>
        {refusal(error, words)}
        {id === null ? null : <span className={page.request}>{requestId({ id })}</span>}
      </span>
    </div>
  );
}

/** The same for a change that was asked for by a press on a list: it passes by at the bottom. */
export function useSayRefusal(): (error: Error, own?: Words) => void {
  const refusal = useRefusal();
  return (error, own) => {
    notifications.show({ message: refusal(error, own), color: 'red', withBorder: true, autoClose: 8000 });
  };
}
