import { atom } from 'nanostores';

/** Somebody waits for the person to show who they are; takes whether they did. */
export const asked = atom<((proved: boolean) => void) | null>(null);

let asking: Promise<boolean> | null = null;

/** Opens the dialog that asks for the password once more. Several who ask at once wait for one answer. */
export function askForProof(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    asked.set((proved) => {
      asked.set(null);
      asking = null;
      resolve(proved);
    });
  });
  return asking;
}
