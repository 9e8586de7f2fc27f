export const look = {
  looking: 'Está viendo el portal como lo ve {name}. No se puede cambiar nada.',
  left: 'quedan {minutes} min',
  back: 'Volver a mi vista',
  overTitle: 'Esta vista terminó',
  over: 'Pasó la hora, o la empresa retiró su permiso. Su propia vista está donde la dejó.',
};
