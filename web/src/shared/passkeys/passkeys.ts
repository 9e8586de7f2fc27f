/**
 * Why the browser gave nothing: the person closed its dialog, the device holds one for this account already, it cannot make
 * or show one, or something else.
 */
export type Reason = 'cancelled' | 'known' | 'unfit' | 'failed';

/** The browser, or the person at it, declined. */
export class Declined extends Error {
  override readonly name = 'Declined';

  constructor(
    readonly reason: Reason,
    cause: unknown,
  ) {
    super(reason, { cause });
  }
}

/** Whether the browser knows passkeys at all. */
export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** What speaks with the browser's authenticators; it comes when it is wanted. */
export function passkeyCeremonies() {
  return import('./ceremonies');
}
