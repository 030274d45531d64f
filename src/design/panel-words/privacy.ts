import type { PanelWords } from '../panel-words'

type Found = { comments: number; subscriptions: number; errorReports: number }
type Erased = Found & { waitingMails: number; bans: number }

/** Personal data requests, for administrators. */
export const privacyWords = {
  trail: { en: 'Personal data', es: 'Datos personales' },
  settings: { en: 'Settings', es: 'Ajustes' },
  title: { en: 'Personal data of a reader', es: 'Datos personales de un lector' },
  mayNot: {
    en: 'Only administrators may export or erase personal data. Ask one of them.',
    es: 'Solo los administradores pueden exportar o borrar datos personales. Pídaselo a uno de ellos.',
  },
  asked: { en: 'Somebody asks for their data?', es: '¿Alguien solicita sus datos?' },
  link: {
    en: 'Export or erase everything of one e-mail address',
    es: 'Exportar o borrar todo lo de una dirección de correo',
  },
  about: {
    en: 'Finds everything by the e-mail address that was given with it. Erased comments become withdrawn, so that replies stay. The audit log says that it was done, not for whom.',
    es: 'Lo busca todo por la dirección de correo que se indicó. Los comentarios borrados pasan a figurar como retirados, de modo que las respuestas permanecen. El registro de auditoría dice que se hizo, no para quién.',
  },
  email: { en: 'E-mail address', es: 'Dirección de correo electrónico' },
  export: { en: 'Export', es: 'Exportar' },
  erase: { en: 'Erase', es: 'Borrar' },
  really: {
    en: (email: string) => `This cannot be undone. Erase everything of ${email}?`,
    es: (email: string) => `Esto no se puede deshacer. ¿Borrar todo lo de ${email}?`,
  },
  yes: { en: 'Yes, erase it', es: 'Sí, borrarlo' },
  exported: {
    en: ({ comments, subscriptions, errorReports }: Found) =>
      `Saved as a file: comments ${comments}, subscriptions ${subscriptions}, error reports ${errorReports}.`,
    es: ({ comments, subscriptions, errorReports }: Found) =>
      `Guardado en un archivo: comentarios ${comments}, suscripciones ${subscriptions}, avisos de error ${errorReports}.`,
  },
  erased: {
    en: ({ comments, subscriptions, errorReports, waitingMails, bans }: Erased) =>
      `Erased: comments ${comments}, subscriptions ${subscriptions}, addresses of error reports ${errorReports}, waiting mails ${waitingMails}, bans ${bans}.`,
    es: ({ comments, subscriptions, errorReports, waitingMails, bans }: Erased) =>
      `Borrado: comentarios ${comments}, suscripciones ${subscriptions}, direcciones de avisos de error ${errorReports}, correos pendientes ${waitingMails}, bloqueos ${bans}.`,
  },
} satisfies PanelWords
