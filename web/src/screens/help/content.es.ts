import { readers, type Content } from './readers';

const content: Content = {
  answers: [
    {
      id: 'missing-call',
      for: readers,
      question: 'Una llamada no está en la lista. ¿Dónde está?',
      answer: [
        'Las llamadas llegan del sistema telefónico cada cuarto de hora. «Llamadas completas hasta:», arriba, dice hasta dónde llegan.',
        'Si la llamada es anterior, revise los filtros sobre la lista: periodo, resultado y grabación. Quítelos y busque por las últimas cifras del número.',
        '¿Sigue sin aparecer? Pregunte a CIC e indique cuándo fue la llamada y desde qué número.',
      ],
    },
    {
      id: 'no-recording',
      for: readers,
      question: '¿Por qué una llamada no tiene grabación?',
      answer: [
        'El audio llega después de la llamada, por lo general en media hora; hasta entonces la página de la llamada dice que está pendiente.',
        'Quien cuelga en el menú o mientras espera no habló con nadie, así que no hay nada que grabar.',
        'Si un agente sí habló y al cabo de un día no hay nada, pregunte a CIC desde la página de la llamada.',
      ],
    },
    {
      id: 'wrong-outcome',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: 'El resultado de una llamada está mal o vacío. ¿Qué puedo hacer?',
      answer: [
        'El agente elige una disposición al final de la llamada, a veces un poco después. Los resultados son grupos de disposiciones y se actualizan solos.',
        'Si sigue mal, abra la llamada, pulse «Preguntar a CIC» y diga cuál debería ser. Su pregunta ya nombra la llamada.',
      ],
    },
    {
      id: 'urgent',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: 'Nuestras llamadas no llegan a CIC. ¿Qué hacemos?',
      answer: [
        'Pulse «Preguntar a CIC» en la página de su empresa y active «Las llamadas no llegan a CIC». Se avisa enseguida a todas las personas responsables de su empresa.',
        'Mientras tanto, compruebe si sus líneas están desviadas: llame a su número desde otro teléfono.',
      ],
    },
    {
      id: 'who-sees',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: '¿Quién ve lo que pregunto?',
      answer: [
        'Usted, los propietarios de la empresa, sus supervisores en CIC y los administradores de CIC. Nadie más de su empresa.',
        'Quien pierde el acceso a la empresa pierde sus preguntas en ese mismo momento.',
      ],
    },
    {
      id: 'invite',
      for: ['owner'],
      question: '¿Cómo doy acceso a un compañero?',
      answer: [
        'Abra su empresa, luego Miembros, y pulse «Invitar a alguien». Recibe un correo con un enlace que vale una vez, durante siete días.',
        'Un miembro nuevo puede escuchar, descargar y exportar. Cámbielo en la invitación o más adelante.',
      ],
    },
    {
      id: 'end-access',
      for: ['owner'],
      question: 'Alguien se fue. ¿Cómo termino su acceso?',
      answer: [
        'Abra Miembros, elija a la persona y termine su acceso. Se cierra enseguida su sesión en todas partes.',
        'Puede devolverse: los antiguos miembros quedan en una lista propia.',
      ],
    },
    {
      id: 'hours',
      for: ['owner', 'supervisor', 'admin'],
      question: '¿Cómo cambio nuestro horario?',
      answer: [
        'Abra la empresa y luego Horario. Los días de la semana y los festivos van aparte, y se proponen los festivos federales.',
        'Las horas son las de la zona de la empresa. Lo que pasa de medianoche se escribe como dos tramos.',
      ],
    },
    {
      id: 'zone',
      for: readers,
      question: '¿De quién es la hora que muestra el portal?',
      answer: [
        'La suya. Elija su zona en Configuración, Perfil. Donde importa, la hora de la empresa aparece al señalar una hora.',
        'Los días y periodos de una empresa se cuentan en la zona de esa empresa.',
      ],
    },
    {
      id: 'phone-lost',
      for: readers,
      question: 'Perdí el teléfono con mi aplicación de autenticación.',
      answer: [
        'Entre con uno de sus códigos de recuperación en lugar del código. Cada uno vale una vez.',
        'Sin ellos, llame a su contacto en CIC: un administrador quita el segundo factor y usted configura otro al entrar.',
      ],
    },
    {
      id: 'passkey',
      for: readers,
      question: '¿Puedo entrar sin contraseña?',
      answer: [
        'Sí, con una llave de acceso: su huella, su cara o el PIN de este dispositivo. Añada una en Configuración, Seguridad, y elíjala en la página de entrada.',
      ],
    },
    {
      id: 'mail-address',
      for: readers,
      question: '¿Puedo recibir el correo en otra dirección?',
      answer: [
        'Indíquela en Configuración, Perfil. Vale en cuanto siga el enlace que enviamos allí. Los correos sobre la seguridad de su cuenta siguen llegando a la dirección con la que entra.',
      ],
    },
    {
      id: 'find',
      for: readers,
      question: '¿Hay una forma más rápida de encontrar las cosas?',
      answer: [
        'Pulse Ctrl K, o ⌘ K en un Mac, en cualquier página: encuentra empresas, números, pantallas y llamadas por número. En una lista, / lleva a su búsqueda.',
      ],
    },
    {
      id: 'placeholder',
      for: ['supervisor', 'admin'],
      question: '¿Qué es una empresa «por revisar»?',
      answer: [
        'Llegaron llamadas de una campaña que no tiene ninguna empresa. Se guardan bajo una empresa provisional con el nombre de la campaña y se avisa a los administradores.',
        'Un administrador la une a la empresa correcta o la conserva como nueva. La unión puede deshacerse durante 30 días.',
      ],
    },
    {
      id: 'contact',
      for: ['supervisor', 'admin'],
      question: '¿Quién recibe las preguntas de una empresa?',
      answer: [
        'El primero de sus supervisores. Cámbielo en la página de la empresa, en «Contacto en CIC». Las preguntas urgentes las reciben todos.',
        'Una empresa sin supervisor pregunta a los administradores.',
      ],
    },
    {
      id: 'user-locked',
      for: ['admin'],
      question: 'Alguien no puede entrar. ¿Cómo le ayudo?',
      answer: [
        'Búsquelo en Usuarios. Envíe un enlace para la contraseña, quite el segundo factor cuando esté seguro de quién es, o vuelva a permitir una cuenta desactivada.',
        'Tras diez intentos fallidos, una cuenta espera un cuarto de hora en los lugares donde no se la conoce; eso pasa solo.',
      ],
    },
    {
      id: 'agent-calls',
      for: ['agent'],
      question: '¿Por qué no veo llamadas?',
      answer: [
        'Las llamadas son de las empresas y de quienes las atienden. Pregunte a su supervisor si su trabajo necesita más.',
      ],
    },
  ],
  terms: [
    {
      term: 'Abandonada',
      means: 'La persona colgó antes de que nadie hablara con ella, en el menú o mientras esperaba.',
    },
    { term: 'ANI', means: 'El número de quien llama, tal como lo entrega la red telefónica. Puede estar oculto.' },
    { term: 'Atendida', means: 'Un cliente al que se ayudó sin una cita nueva: una duda, un cambio de cita.' },
    {
      term: 'Campaña',
      means:
        'Cómo agrupa Five9 las llamadas. Una empresa es la lista de sus campañas: las llamadas de ellas son las suyas.',
    },
    { term: 'Contacto en CIC', means: 'La persona de Contractor In Charge a quien su empresa pregunta primero.' },
    {
      term: 'Descartada',
      means: 'Oculta, pero guardada: una empresa descartada puede recuperarse con todas sus llamadas.',
    },
    {
      term: 'Disposición',
      means:
        'Lo que el agente anota al final de la llamada sobre cómo fue. Puede llegar después de la llamada y puede cambiar.',
    },
    { term: 'DNIS', means: 'El número que marcó quien llama. Dice qué línea, anuncio o camión trajo la llamada.' },
    { term: 'En espera', means: 'El tiempo que la persona oyó música mientras el agente consultaba algo.' },
    { term: 'Espera', means: 'Desde el final del menú hasta que contestó un agente, o la persona desistió.' },
    {
      term: 'Five9',
      means: 'El sistema telefónico en el que contestan los agentes de CIC. El portal lee su registro de llamadas.',
    },
    { term: 'Habilidad', means: 'El grupo de agentes al que espera una llamada. En Five9, «skill».' },
    {
      term: 'Llamada gestionada',
      means: 'Una llamada en la que un agente habló con quien llama, por muchas veces que se transfiriera.',
    },
    {
      term: 'Menú',
      means: 'La voz grabada que se oye primero y a la que se responde con teclas. También se llama IVR.',
    },
    {
      term: 'Número entrante',
      means:
        'Un número suyo que marca la gente y contesta CIC. Cada uno tiene una etiqueta, como «Folleto de primavera».',
    },
    {
      term: 'Oficio',
      means: 'Lo que hace un contratista: plomería, calefacción, techos. Una empresa puede tener varios.',
    },
    { term: 'Perdida', means: 'Alguien que podía ser cliente y no lo fue, por ejemplo por el precio o la fecha.' },
    { term: 'Propietario', means: 'Un miembro de la empresa que puede hacerlo todo en ella y que invita a los demás.' },
    {
      term: 'Provisional',
      means:
        'Una empresa que el portal creó para llamadas de una campaña desconocida, hasta que alguien diga de quién son.',
    },
    { term: 'Reservada', means: 'La llamada terminó con una cita o un trabajo. El resultado que todos quieren.' },
    {
      term: 'Resultado',
      means:
        'Las disposiciones en seis grupos: reservada, perdida, atendida, sin interés, abandonada y aún sin resultado.',
    },
    { term: 'Segmento', means: 'Una parte de la llamada: cada transferencia a otro agente o cola empieza uno nuevo.' },
    {
      term: 'Sin interés',
      means: 'Una llamada que nunca podía ser un trabajo: un número equivocado, un vendedor, un robot.',
    },
    { term: 'Supervisor', means: 'Quien se ocupa de su empresa en CIC.' },
    { term: 'Tiempo de conversación', means: 'Cuánto hablaron el agente y quien llama.' },
    {
      term: 'Trabajo posterior',
      means:
        'Lo que un agente hace por una llamada cuando ya terminó, como anotar la cita. Forma parte de gestionarla.',
    },
  ],
  guides: {
    owner: {
      title: 'Para propietarios',
      lead: 'Usted responde por su empresa en el portal. Merece diez minutos una vez, y dos cada mañana.',
      steps: [
        {
          title: 'Mire el día de ayer',
          text: 'Abra Llamadas y elija el periodo «Ayer». Filtre por resultado: ¿qué se perdió y qué se abandonó?',
        },
        {
          title: 'Escuche una llamada',
          text: 'Abra una llamada y pulse reproducir. Acelérela, o salte con la onda hasta lo que importa.',
        },
        {
          title: 'Dé acceso a su gente',
          text: 'Empresa, Miembros, «Invitar a alguien». Dé a cada uno los permisos que necesita y repase la lista cuando alguien se vaya.',
        },
        {
          title: 'Mantenga el horario al día',
          text: 'Empresa, Horario. Anote los festivos antes de que lleguen, para que quien llama oiga lo correcto.',
        },
        {
          title: 'Proteja su cuenta',
          text: 'Configuración, Seguridad: un segundo factor o una llave de acceso. Puede tener ambos.',
        },
        {
          title: 'Pregunte',
          text: '«Preguntar a CIC» está en cada llamada y en la página de su empresa. Lo que pregunta queda en Ayuda hasta que haya respuesta.',
        },
      ],
    },
    member: {
      title: 'Para miembros',
      lead: 'Usted trabaja con las llamadas de una empresa. Lo que puede hacer lo decidió su propietario.',
      steps: [
        {
          title: 'Encuentre una llamada',
          text: 'Busque por las últimas cifras de un número o parte de un nombre. La dirección de la página guarda sus filtros: envíela a un compañero.',
        },
        {
          title: 'Léala y escúchela',
          text: 'La página de una llamada cuenta paso a paso qué pasó y reproduce la grabación si usted puede escuchar.',
        },
        { title: 'Vea quién llamó antes', text: 'A la derecha están las demás llamadas del mismo número.' },
        {
          title: 'Pregunte por ella',
          text: 'Pulse «Preguntar a CIC» en la llamada. La respuesta llega por correo y queda en Ayuda.',
        },
        { title: 'Hágalo suyo', text: 'El idioma, el aspecto claro u oscuro y su zona horaria están en su perfil.' },
      ],
    },
    supervisor: {
      title: 'Para supervisores',
      lead: 'Usted se ocupa de las empresas que le asignaron, y ellas le preguntan primero.',
      steps: [
        {
          title: 'Empiece por las preguntas',
          text: 'Ayuda, Preguntas: las abiertas están arriba. Su respuesta llega por correo a quien preguntó, y la suya a usted.',
        },
        {
          title: 'Vea lo que ven sus empresas',
          text: 'Elija una arriba a la izquierda: cada lista muestra entonces solo sus llamadas.',
        },
        {
          title: 'Mantenga la empresa al día',
          text: 'Lugar, zona y oficios en su página; números y horario en sus pestañas. Lo que cambia queda anotado con su nombre.',
        },
        {
          title: 'Ocúpese de su gente',
          text: 'Miembros: invitar, cambiar permisos, enviar un enlace de contraseña, terminar accesos.',
        },
        { title: 'Diga a quién se pregunta', text: 'En «Contacto en CIC» ponga primero a quien corresponda.' },
      ],
    },
    agent: {
      title: 'Para agentes',
      lead: 'Usted contesta los teléfonos en Five9. En el portal, por ahora, solo está su cuenta.',
      steps: [
        {
          title: 'Proteja su cuenta',
          text: 'Configuración, Seguridad: guarde sus códigos de recuperación donde los encuentre sin su teléfono.',
        },
        {
          title: 'Conozca las palabras',
          text: 'El glosario explica lo que los clientes leen sobre las llamadas que usted contesta.',
        },
        {
          title: 'Elija bien la disposición',
          text: 'Lo que anota al final de una llamada es lo que el cliente ve como resultado, minutos después.',
        },
      ],
    },
    admin: {
      title: 'Para administradores',
      lead: 'Usted mantiene empresas, personas y reglas, y responde donde nadie más lo hace.',
      steps: [
        {
          title: 'Revise lo nuevo',
          text: 'Empresas, «Por revisar»: una las provisionales a la empresa a la que pertenecen, o consérvelas.',
        },
        {
          title: 'Dé un supervisor a cada empresa',
          text: 'Usuarios, un supervisor, sus empresas; o marque varias empresas en la lista y asígnelas de una vez.',
        },
        {
          title: 'Invite al personal',
          text: 'Usuarios, Invitaciones. El personal entra siempre con un segundo factor.',
        },
        {
          title: 'Diga desde dónde se puede entrar',
          text: 'Restricciones de IP, para un rol o para una empresa. No puede dejarse fuera a sí mismo.',
        },
        {
          title: 'Mire el registro',
          text: 'El registro de auditoría cuenta quién hizo qué, desde dónde, y cómo era antes.',
        },
        {
          title: 'Responda',
          text: 'Ayuda, Preguntas muestra las de todas las empresas. Las que no tienen supervisor le preguntan a usted.',
        },
      ],
    },
  },
};

export default content;
