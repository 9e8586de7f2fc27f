import type { Translated } from '../../../shared/i18n';
import type { placesMessages } from './messages';

export const dashboardPlaces: Translated<typeof placesMessages> = {
  name: 'De dónde llaman',
  plain: 'De dónde llaman',
  title: 'El {share} % de las llamadas viene de los alrededores de {town}',
  area: 'Código de área',
  elsewhere: 'otro lugar, o sin indicar',
  open: '{state}: mostrar sus {count} llamadas',
  beyond: {
    one: '{n} llamada de otro lugar, o sin indicar',
    other: '{n} llamadas de otro lugar, o sin indicar',
  },
};
