import type { PanelWords } from '../panel-words'

/** Personal keys for programs. */
export const keyWords = {
  title: { en: 'Keys for programs', es: 'Claves para programas' },
  lead: {
    en: 'A program that has a key acts in your name, within what the key is for and what your role may do. It can never approve, change accounts or passwords, or make keys.',
    es: 'Un programa que tiene una clave actúa en su nombre, dentro de aquello para lo que sirve la clave y de lo que permite su función. Nunca puede aprobar, cambiar cuentas o contraseñas ni crear claves.',
  },
  none: { en: 'There are no keys.', es: 'No hay claves.' },
  name: { en: 'Name', es: 'Nombre' },
  nameHint: { en: 'Which program will use it.', es: 'Qué programa la usará.' },
  purpose: { en: 'What it is for', es: 'Para qué sirve' },
  scope: {
    read: {
      en: 'Read articles, drafts and what they refer to',
      es: 'Leer artículos, borradores y lo que citan',
    },
    drafts: {
      en: 'Write drafts, add pictures and send drafts to review',
      es: 'Escribir borradores, añadir imágenes y enviar borradores a revisión',
    },
    notes: { en: 'Read and write notes on articles', es: 'Leer y escribir notas en los artículos' },
    publish: {
      en: 'Publish what is approved, and withdraw',
      es: 'Publicar lo que está aprobado, y retirar',
    },
    moderate: { en: 'Read and decide about comments', es: 'Leer comentarios y decidir sobre ellos' },
  },
  days: { en: 'Valid for', es: 'Válida durante' },
  forDays: { en: (days: number) => `${days} days`, es: (days: number) => `${days} días` },
  until: { en: 'Valid until', es: 'Válida hasta' },
  used: { en: 'Last used', es: 'Último uso' },
  never: { en: 'Never', es: 'Nunca' },
  expired: { en: 'Expired', es: 'Caducada' },
  make: { en: 'Make a key', es: 'Crear una clave' },
  revoke: { en: 'Revoke', es: 'Revocar' },
  revokeOf: {
    en: (name: string) => `Revoke the key “${name}”`,
    es: (name: string) => `Revocar la clave «${name}»`,
  },
  revoked: {
    en: 'The key is revoked. Programs with it are refused from now on.',
    es: 'La clave está revocada. Desde ahora se rechaza a los programas que la usen.',
  },
  made: {
    shown: {
      en: 'This is the key. Copy it now: it is not stored and cannot be shown again.',
      es: 'Esta es la clave. Cópiela ahora: no se guarda y no se podrá mostrar otra vez.',
    },
    label: { en: 'The new key', es: 'La nueva clave' },
    copy: { en: 'Copy the key', es: 'Copiar la clave' },
    copied: { en: 'Copied', es: 'Copiada' },
  },
  signature: {
    en: (name: string, key: string) => `${name} (key “${key}”)`,
    es: (name: string, key: string) => `${name} (clave «${key}»)`,
  },
  refusal: {
    wrong: {
      en: 'This key is wrong: the site knows no such key.',
      es: 'Esta clave es incorrecta: el sitio no la conoce.',
    },
    revoked: { en: 'This key was revoked.', es: 'Esta clave fue revocada.' },
    expired: {
      en: 'This key has expired. Make a new one on your account page.',
      es: 'Esta clave ha caducado. Cree una nueva en la página de su cuenta.',
    },
    noRole: {
      en: 'The account of this key may do nothing here any more.',
      es: 'La cuenta de esta clave ya no puede hacer nada aquí.',
    },
    closed: {
      en: 'No key may do this. Sign in instead.',
      es: 'Ninguna clave permite esto. Inicie sesión.',
    },
    draftsOnly: {
      en: 'This key is for drafts: save with ?draft=true and without publishing.',
      es: 'Esta clave es para borradores: guarde con ?draft=true y sin publicar.',
    },
    publishOnly: {
      en: 'This key is for publishing, not for writing drafts.',
      es: 'Esta clave es para publicar, no para escribir borradores.',
    },
    scope: {
      en: (scopes: string) => `This key is not for that: it lacks ${scopes}.`,
      es: (scopes: string) => `Esta clave no es para eso: le falta ${scopes}.`,
    },
    role: {
      en: (scopes: string) => `Your role does not include ${scopes} any more.`,
      es: (scopes: string) => `Su función ya no incluye ${scopes}.`,
    },
    tooOften: {
      en: (minutes: number) => `Too many requests with this key. Try again in ${minutes} min.`,
      es: (minutes: number) => `Demasiadas peticiones con esta clave. Inténtelo de nuevo en ${minutes} min.`,
    },
    tooManyWrong: {
      en: (minutes: number) => `Too many wrong keys from your network. Try again in ${minutes} min.`,
      es: (minutes: number) =>
        `Demasiadas claves incorrectas desde su red. Inténtelo de nuevo en ${minutes} min.`,
    },
    ownOnly: {
      en: 'Everybody makes their own keys.',
      es: 'Cada persona crea sus propias claves.',
    },
    password: {
      en: 'Enter your current password to make a key.',
      es: 'Escriba su contraseña actual para crear una clave.',
    },
    notYours: {
      en: (scope: string) => `Your role cannot have a key with ${scope}.`,
      es: (scope: string) => `Su función no puede tener una clave con ${scope}.`,
    },
    tooMany: {
      en: (most: number) => `You have ${most} keys. Revoke one that you no longer use first.`,
      es: (most: number) => `Ya tiene ${most} claves. Revoque antes una que ya no use.`,
    },
    keyOnly: {
      en: 'Send a personal key: Authorization: Bearer sdk_…',
      es: 'Envíe una clave personal: Authorization: Bearer sdk_…',
    },
    tooLong: { en: 'The message is too long.', es: 'El mensaje es demasiado largo.' },
    gone: { en: 'This key is already revoked.', es: 'Esta clave ya está revocada.' },
  },
} satisfies PanelWords
