import { solveChallenge } from 'altcha-lib/v1';
import type { Schemas } from '../../api/client';

onmessage = ({ data }: MessageEvent<Schemas['AltchaChallenge']>) => {
  const { algorithm, challenge, maxnumber, salt, signature } = data;
  solveChallenge(challenge, salt, algorithm, maxnumber)
    .promise.then((solution) => {
      if (solution === null) throw new Error('no number solves the challenge');
      postMessage(btoa(JSON.stringify({ algorithm, challenge, number: solution.number, salt, signature })));
    })
    .catch(() => {
      postMessage(null);
    });
};
