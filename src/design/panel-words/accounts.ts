import type { PanelWords } from '../panel-words'

/** Accounts: invitations, passwords, sessions. */
export const accountWords = {
  email: { en: 'E-mail address', es: 'Correo electrónico' },
  users: { en: 'Users', es: 'Usuarios' },
  invite: {
    title: { en: 'Invite a person', es: 'Invitar a una persona' },
    another: { en: 'Invite another person', es: 'Invitar a otra persona' },
    back: { en: 'Back to the users', es: 'Volver a los usuarios' },
    lead: {
      en: 'The person gets a link to choose a password. It works once and for seven days.',
      es: 'La persona recibe un enlace para elegir una contraseña. Vale una sola vez y durante siete días.',
    },
    name: { en: 'Name', es: 'Nombre' },
    role: { en: 'Role', es: 'Función' },
    duty: {
      author: {
        en: 'Author: writes drafts under the own profile and submits them',
        es: 'Autor: escribe borradores con su propio perfil y los envía',
      },
      editor: { en: 'Editor: writes, publishes and withdraws', es: 'Editor: escribe, publica y retira' },
      moderator: {
        en: 'Moderator: decides about comments and ratings',
        es: 'Moderador: decide sobre comentarios y valoraciones',
      },
      admin: {
        en: 'Administrator: everything, with accounts and settings',
        es: 'Administrador: todo, también cuentas y ajustes',
      },
    },
    profile: { en: 'Public profile', es: 'Perfil público' },
    newProfile: { en: 'A new one', es: 'Uno nuevo' },
    noProfile: { en: 'None', es: 'Ninguno' },
    profileHint: {
      en: 'Articles are signed with it. A new one is a draft that readers do not see before an editor completes and publishes it; listed are those that no account has yet.',
      es: 'Con él se firman los artículos. Uno nuevo es un borrador que los lectores no ven hasta que un editor lo completa y lo publica; en la lista están los que aún no tiene ninguna cuenta.',
    },
    profileName: { en: 'Name on the new profile', es: 'Nombre en el nuevo perfil' },
    send: { en: 'Invite', es: 'Invitar' },
    sending: { en: 'Inviting …', es: 'Invitando …' },
  },
  link: {
    label: { en: 'The link, which works once', es: 'El enlace, que vale una sola vez' },
    copy: { en: 'Copy the link', es: 'Copiar el enlace' },
    copied: { en: 'Copied', es: 'Copiado' },
    until: {
      en: (time: string) => `It works until ${time}.`,
      es: (time: string) => `Vale hasta el ${time}.`,
    },
    invitation: { en: 'Invitation', es: 'Invitación' },
    forgotten: { en: 'Forgotten password', es: 'Contraseña olvidada' },
    invited: {
      en: 'Invited, but has not joined yet. A new invitation invalidates the earlier link.',
      es: 'Invitada, pero aún sin entrar. Una nueva invitación anula el enlace anterior.',
    },
    lets: {
      en: 'The link lets this person choose a new password. It works once, for an hour.',
      es: 'El enlace permite a esta persona elegir una nueva contraseña. Vale una sola vez, durante una hora.',
    },
    inviteAgain: { en: 'Send the invitation again', es: 'Enviar de nuevo la invitación' },
    mail: { en: 'Send a link by mail', es: 'Enviar un enlace por correo' },
    make: { en: 'Make a link to hand over', es: 'Crear un enlace para entregarlo' },
  },
  password: {
    choose: { en: 'Choose your password', es: 'Elija su contraseña' },
    signedInAs: {
      en: (other: string, email: string) =>
        `You are signed in as ${other}. When you go on, you will be signed in as ${email} instead.`,
      es: (other: string, email: string) =>
        `Ha iniciado sesión como ${other}. Si continúa, la sesión pasará a ser de ${email}.`,
    },
    sendMe: {
      en: 'Send me a link to choose a new password',
      es: 'Enviarme un enlace para elegir una nueva contraseña',
    },
    new: { en: 'New password', es: 'Nueva contraseña' },
    hint: {
      en: (length: number) =>
        `At least ${length} characters. A few words that have nothing to do with each other, with you or with this site are good.`,
      es: (length: number) =>
        `Al menos ${length} caracteres. Sirven unas pocas palabras que no tengan que ver entre sí, ni con usted ni con este sitio.`,
    },
    show: { en: 'Show the password', es: 'Mostrar la contraseña' },
    save: { en: 'Save and sign in', es: 'Guardar e iniciar sesión' },
    confirm: { en: 'Confirm that it is you', es: 'Confirme que es usted' },
    enterCurrent: {
      en: 'To change an e-mail address or a password, enter the password with which you signed in.',
      es: 'Para cambiar un correo electrónico o una contraseña, escriba la contraseña con la que inició sesión.',
    },
    current: { en: 'Your current password', es: 'Su contraseña actual' },
    forgot: { en: 'Forgot your password?', es: '¿Olvidó su contraseña?' },
    weSend: {
      en: 'We send you a link to choose a new one. It works once, for an hour.',
      es: 'Le enviamos un enlace para elegir una nueva. Vale una sola vez, durante una hora.',
    },
    send: { en: 'Send the link', es: 'Enviar el enlace' },
    noMail: {
      en: 'This site sends no mail. Ask an administrator for a link to set a new password.',
      es: 'Este sitio no envía correo. Pida a un administrador un enlace para fijar una nueva contraseña.',
    },
    back: { en: 'Back to login', es: 'Volver al inicio de sesión' },
    linkIsOver: {
      en: 'This link has already been used or has expired. Ask an administrator for a new one.',
      es: 'Este enlace ya se usó o ha caducado. Pida uno nuevo a un administrador.',
    },
  },
  sessions: {
    own: { en: 'Where you are signed in', es: 'Dónde ha iniciado sesión' },
    other: { en: 'Where this person is signed in', es: 'Dónde ha iniciado sesión esta persona' },
    none: { en: 'Nowhere at the moment.', es: 'En ninguna parte por ahora.' },
    begun: { en: 'Signed in', es: 'Inicio' },
    ends: { en: 'Ends by itself', es: 'Termina por sí sola' },
    end: { en: 'End', es: 'Cerrar' },
    here: { en: 'This browser', es: 'Este navegador' },
    endOf: {
      en: (time: string) => `End the session of ${time}`,
      es: (time: string) => `Cerrar la sesión del ${time}`,
    },
    endOthers: { en: 'End all others', es: 'Cerrar todas las demás' },
    endAll: { en: 'End all', es: 'Cerrar todas' },
  },
  missingProfile: {
    en: (names: string) =>
      `Your account has no author profile yet. Articles are signed with one, so you cannot write before you have it. An administrator adds it to your account: ask ${names}.`,
    es: (names: string) =>
      `Su cuenta aún no tiene perfil de autor. Los artículos se firman con uno, así que no puede escribir antes de tenerlo. Lo añade un administrador: pregunte a ${names}.`,
  },
  noMail: {
    title: { en: 'This site sends no mail yet', es: 'Este sitio aún no envía correo' },
    text: {
      en: 'When you invite somebody or help with a forgotten password, you are shown a link to hand over yourself. To have it sent, set SMTP_URL to your mail server and start the site again.',
      es: 'Cuando invite a alguien o ayude con una contraseña olvidada, verá un enlace que deberá entregar usted. Para que se envíe, ponga en SMTP_URL su servidor de correo y reinicie el sitio.',
    },
  },
  standing: {
    invited: { en: 'Invited, not joined yet', es: 'Con invitación, aún sin entrar' },
    active: { en: 'Active', es: 'Activa' },
  },
  badZone: { en: 'Choose a time zone from the list.', es: 'Elija una zona horaria de la lista.' },
  lastAdmin: {
    en: 'At least one administrator must remain.',
    es: 'El último administrador debe seguir siéndolo.',
  },
} satisfies PanelWords
