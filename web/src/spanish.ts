import { call } from './screens/call/messages.es';
import { player } from './screens/call/player/messages.es';
import { calls } from './screens/calls/messages.es';
import { notFound } from './screens/not-found/messages.es';
import { refused } from './screens/refused/messages.es';
import { secondFactor } from './screens/second-factor/messages.es';
import { signIn } from './screens/sign-in/messages.es';
import { filters } from './shared/filters/messages.es';
import { shared } from './shared/messages.es';
import { shell } from './shared/shell/messages.es';

/** Every screen's Spanish, by the name its messages carry. */
export default {
  shared,
  shell,
  filters,
  'sign-in': signIn,
  'second-factor': secondFactor,
  calls,
  call,
  player,
  'not-found': notFound,
  refused,
};
