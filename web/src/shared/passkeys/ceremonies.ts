import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { Declined, type Reason } from './passkeys';

/** Has the browser make a passkey. What goes in and comes out is the JSON that the portal and the browser speak. */
export async function create(options: string): Promise<string> {
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  return answered(() => startRegistration({ optionsJSON }));
}

/** Has the browser show that the person holds a passkey. */
export async function get(options: string): Promise<string> {
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  return answered(() => startAuthentication({ optionsJSON }));
}

async function answered(ceremony: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await ceremony());
  } catch (error) {
    throw new Declined(reasonOf(error), error);
  }
}

/** Browsers say the same of a person who closed the dialog, of one who waited too long, and of one who has no passkey. */
function reasonOf(error: unknown): Reason {
  if (error instanceof WebAuthnError) {
    if (error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
    if (error.code === 'ERROR_CEREMONY_ABORTED') return 'cancelled';
    if (error.code.startsWith('ERROR_AUTHENTICATOR_')) return 'unfit';
  }
  const name = error instanceof Error ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}
