import type { Translated } from '../i18n';
import type { refusalMessages } from './messages';

export const refusals: Translated<typeof refusalMessages> = {
  no_permission:
    'No puede dar ni quitar lo que usted no tiene. Pregunte a un propietario de la empresa o a su contacto en CIC.',
  proof_needed: 'No se cambió nada: no confirmó que es usted.',
  stale: 'Otra persona lo cambió al mismo tiempo. Lo que ve ahora es como está; inténtelo de nuevo.',
  not_found: 'Esto ya no existe.',
  last_owner: 'Una empresa necesita un propietario. Nombre antes a otra persona.',
  last_admin: 'El portal necesita un administrador. Nombre antes a otra persona.',
  yourself: 'No puede hacerlo consigo mismo. Pídaselo a otra persona que pueda.',
  already_member: 'Esta persona ya trabaja con la empresa.',
  already_member_staff:
    'Alguien ya inicia sesión con esta dirección. Búsquelo entre los usuarios y cambie allí su función.',
  already_invited: 'Esta dirección ya tiene una invitación. Vuelva a enviar esa.',
  email_taken: 'Otra persona inicia sesión con esta dirección.',
  second_factor_demanded: 'Su función o su empresa exige un segundo factor, así que sigue activado.',
  second_factor_missing: 'No hay ningún segundo factor que cambiar.',
  wrong_credentials: 'La contraseña no es correcta.',
  wrong_code: 'Este código no es correcto o ya se usó. Espere al siguiente e inténtelo de nuevo.',
  link_over: 'Tardó demasiado. Empiece de nuevo.',
  field_invalid: 'El portal no lo acepta. Revise lo que escribió.',
  looking: 'Está viendo el portal como un cliente y no puede cambiar nada. Vuelva a su propia vista para trabajar.',
  try_later: 'Demasiadas veces por ahora. Inténtelo de nuevo en {seconds} segundos.',
  refused: 'Su acceso no lo incluye.',
  unreachable: 'No se puede conectar con el portal. Revise la conexión e inténtelo de nuevo.',
  busy: 'El portal está ocupado. Inténtelo de nuevo en un momento.',
  failed: 'Algo no funcionó y el error es nuestro. Inténtelo de nuevo en un momento.',
};
