import { secondFactor } from './screens/second-factor/messages.es';
import { signIn } from './screens/sign-in/messages.es';
import { shared } from './shared/messages.es';

/** The Spanish of signing in, by the name that the messages carry; `spanish-beyond.ts` has all the rest. */
export default {
  shared,
  'sign-in': signIn,
  'second-factor': secondFactor,
};
