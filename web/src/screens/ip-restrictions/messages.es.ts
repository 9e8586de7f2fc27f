import type { Translated } from '../../shared/i18n';
import type { ipRestrictionsMessages } from './messages';

export const ipRestrictions: Translated<typeof ipRestrictionsMessages> = {
  title: 'Restricciones de IP',
  lead: 'Desde qué redes se puede usar el portal. Un cambio vale en diez segundos, también para quien ya ha entrado.',
  youAre: 'Ahora está en {address}.',
  roles: 'Por función',
  rolesLead: 'Para todas las personas de una función, en todo el portal.',
  role: 'Función',
  networks: 'Redes',
  anywhere: 'desde cualquier lugar',
  change: 'Cambiar',
  changeOf: 'Cambiar: {whom}',
  companies: 'Por empresa',
  companiesLead:
    'Para los clientes de una empresa. Quien está en otro lugar no ve nada de esa empresa; las demás siguen abiertas.',
  company: 'Empresa',
  secondFactor: 'Segundo factor',
  demanded: 'exigido',
  none: '–',
  noCompanies: 'Ninguna empresa está restringida. Abra una empresa y elija Acceso para restringirla.',
  networksOf: 'Redes: {whom}',
  networksLabel: 'Redes permitidas',
  networksHelp: 'Una por línea: 203.0.113.7, 203.0.113.0/24 o 2001:db8::/32. Vacío significa desde cualquier lugar.',
  addMine: 'Añadir {address}',
  wrongNetwork:
    '«{network}» no es una dirección ni una red. Después del prefijo solo puede haber ceros, como en 203.0.113.0/24.',
  tooMany: 'Cincuenta redes como máximo. Reúna algunas en redes más grandes.',
  wouldShutOut: 'Su propia dirección, {address}, no está entre estas. Añádala o no podría volver.',
  save: 'Guardar redes',
  saved: 'Guardado: {whom}',
  theirs: 'Otra persona lo cambió mientras tanto. Lo dejó así; lo que usted escribió sigue abajo.',

  access: 'Acceso',
  accessLead:
    'Lo que los clientes de esta empresa deben cumplir además de su contraseña. El personal sigue las reglas de su función.',
  demand: 'Todos necesitan un segundo factor',
  demandHelp: 'A quien no lo tiene se le pide configurarlo en su próximo paso en el portal, y no puede desactivarlo.',
  saveAccess: 'Guardar acceso',
};
