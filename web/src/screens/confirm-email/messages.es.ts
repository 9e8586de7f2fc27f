import type { Translated } from '../../shared/i18n';
import type { confirmEmailMessages } from './messages';

export const confirmEmail: Translated<typeof confirmEmailMessages> = {
  title: 'Confirme su dirección',
  lead: 'Con un clic nos dice que este correo le llegó. Aún no ha cambiado nada.',
  confirm: 'Confirmar la dirección',
  taken: 'Entretanto, otra persona inicia sesión con esta dirección. Elija otra en su configuración.',
  signInTitle: 'Su dirección de acceso ha cambiado',
  signIn:
    'A partir de ahora inicia sesión con {email}. Se cerraron todas sus sesiones; la contraseña sigue siendo la misma.',
  toSignIn: 'Iniciar sesión',
  notificationsTitle: 'Su dirección está confirmada',
  notifications: 'A partir de ahora los avisos llegan a {email}. El inicio de sesión no cambia.',
  toPortal: 'Ir al portal',
  overTitle: 'Este enlace ya no sirve',
  over: 'Ya se usó, lo reemplazó uno más reciente o ha caducado. Si la dirección aún no ha cambiado, pídalo otra vez en su configuración.',
  toSettings: 'Ir a su configuración',
};
