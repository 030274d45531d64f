import type { InEachLanguage, PanelWords } from '../panel-words'
import { counter } from '../strings/counted'
import { roleNames } from './choices'

const en = counter('en')
const es = counter('es')

/** A role within a sentence. */
const inSentence = {
  en: (role: keyof typeof roleNames) => {
    const name = role === 'admin' ? 'administrator' : role
    return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
  },
  es: (role: keyof typeof roleNames) => (roleNames[role]?.es ?? role).toLowerCase(),
} satisfies InEachLanguage

/** Mail to people who have an account. */
export const staffMailWords = {
  until: {
    en: (time: string) => `The link works once, until ${time} UTC.`,
    es: (time: string) => `El enlace vale una sola vez, hasta el ${time} UTC.`,
  },
  invitation: {
    subject: {
      en: (site: string) => `Your invitation to ${site}`,
      es: (site: string) => `Su invitación a ${site}`,
    },
    invites: {
      en: (inviter: string, site: string, role: keyof typeof roleNames) =>
        `${inviter} invites you to work on ${site} as ${inSentence.en(role)}.`,
      es: (inviter: string, site: string, role: keyof typeof roleNames) =>
        `${inviter} le invita a trabajar en ${site} como ${inSentence.es(role)}.`,
    },
    choose: { en: 'Choose your password here:', es: 'Elija aquí su contraseña:' },
    unknown: {
      en: 'If you do not know what this is about, you need not do anything.',
      es: 'Si no sabe de qué se trata, no tiene que hacer nada.',
    },
  },
  reset: {
    subject: {
      en: (site: string) => `A new password for ${site}`,
      es: (site: string) => `Una nueva contraseña para ${site}`,
    },
    asked: {
      en: (site: string) => `Somebody asked for a new password for your account at ${site}.`,
      es: (site: string) => `Alguien pidió una nueva contraseña para su cuenta en ${site}.`,
    },
    choose: { en: 'Choose it here:', es: 'Elíjala aquí:' },
    othersEnd: {
      en: 'Your other devices are signed out then.',
      es: 'Entonces se cerrará la sesión en sus otros dispositivos.',
    },
    unasked: {
      en: 'If you did not ask for this, you need not do anything: your password stays as it is.',
      es: 'Si no lo pidió usted, no tiene que hacer nada: su contraseña sigue siendo la misma.',
    },
  },
  account: {
    subject: {
      en: (site: string) => `Your account at ${site}`,
      es: (site: string) => `Su cuenta en ${site}`,
    },
    email: {
      en: 'The e-mail address of your account was changed.',
      es: 'Se cambió el correo electrónico de su cuenta.',
    },
    password: {
      en: 'The password of your account was changed.',
      es: 'Se cambió la contraseña de su cuenta.',
    },
    ifNot: {
      en: 'If that was you, you need not do anything. If not, tell an administrator at once:',
      es: 'Si fue usted, no tiene que hacer nada. Si no, avise de inmediato a un administrador:',
    },
    danger: {
      en: 'Whoever changed it may be signed in as you.',
      es: 'Quien hizo el cambio puede haber iniciado sesión en su nombre.',
    },
  },
  waiting: {
    subject: {
      en: (count: number) => `${en(count, 'comment waits', 'comments wait')}`,
      es: (count: number) => `${es(count, 'comentario en espera', 'comentarios en espera')}`,
    },
    total: {
      en: (count: number) => `Comments that wait for a decision: ${count}.`,
      es: (count: number) => `Comentarios que esperan una decisión: ${count}.`,
    },
    oldest: {
      en: (day: string, at: string) => `The oldest one came on ${day} at ${at} UTC.`,
      es: (day: string, at: string) => `El más antiguo llegó el ${day} a las ${at} UTC.`,
    },
    decide: { en: 'Decide about them here:', es: 'Decida sobre ellos aquí:' },
    end: {
      en: 'To end this daily mail, open this page:',
      es: 'Para dejar de recibir este correo diario, abra esta página:',
    },
  },
} satisfies PanelWords
