import type { InEachLanguage, PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')
const minutesIn = {
  en: (minutes: number) => en(minutes, 'minute', 'minutes'),
  es: (minutes: number) => es(minutes, 'minuto', 'minutos'),
} satisfies InEachLanguage

/** Refusals of signing in, passwords and invitations. */
export const signInWords = {
  wrong: {
    en: 'The e-mail address or password is incorrect.',
    es: 'El correo electrónico o la contraseña no son correctos.',
  },
  enterBoth: {
    en: 'Enter the e-mail address and the password.',
    es: 'Escriba el correo electrónico y la contraseña.',
  },
  busyNetwork: {
    en: 'Too many sign-ins from your network at the moment. Try again in a few seconds.',
    es: 'Hay demasiados inicios de sesión desde su red en este momento. Inténtelo de nuevo en unos segundos.',
  },
  busy: {
    en: 'Too many people are signing in at the moment. Please try again.',
    es: 'Demasiadas personas inician sesión en este momento. Inténtelo de nuevo.',
  },
  failedNetwork: {
    en: (minutes: number) =>
      `Too many sign-ins from your network failed. Please try again in ${minutesIn.en(minutes)}, or request a password link.`,
    es: (minutes: number) =>
      `Fallaron demasiados inicios de sesión desde su red. Inténtelo de nuevo en ${minutesIn.es(minutes)} o pida un enlace para una nueva contraseña.`,
  },
  failedAccount: {
    en: (minutes: number) =>
      `Too many wrong passwords for this account. Please try again in ${minutesIn.en(minutes)}, or request a password link.`,
    es: (minutes: number) =>
      `Demasiadas contraseñas incorrectas para esta cuenta. Inténtelo de nuevo en ${minutesIn.es(minutes)} o pida un enlace para una nueva contraseña.`,
  },
  wrongTooOften: {
    en: (minutes: number) => `Too many wrong passwords. Please try again in ${minutesIn.en(minutes)}.`,
    es: (minutes: number) =>
      `Demasiadas contraseñas incorrectas. Inténtelo de nuevo en ${minutesIn.es(minutes)}.`,
  },
  resetTooOften: {
    en: (minutes: number) => `Too many requests. Please try again in ${minutesIn.en(minutes)}.`,
    es: (minutes: number) => `Se pidió demasiadas veces. Inténtelo de nuevo en ${minutesIn.es(minutes)}.`,
  },
  resetSent: {
    en: 'If there is an account with this address, a mail with a link is on its way.',
    es: 'Si hay una cuenta con este correo electrónico, va en camino un mensaje con un enlace.',
  },
  noMail: {
    en: 'This site sends no mail. Ask an administrator for a link to set a new password.',
    es: 'Este sitio no envía correo. Pida a un administrador un enlace para fijar una nueva contraseña.',
  },
  oneAccount: {
    en: 'Change the address or password of one account at a time.',
    es: 'Cambie el correo electrónico o la contraseña de una sola cuenta cada vez.',
  },
  noAccount: { en: 'There is no such account.', es: 'No existe esa cuenta.' },
  password: {
    short: {
      en: (least: number) => `A password has at least ${least} characters.`,
      es: (least: number) => `Una contraseña tiene al menos ${least} caracteres.`,
    },
    long: {
      en: (most: number) => `A password has at most ${most} characters.`,
      es: (most: number) => `Una contraseña tiene como máximo ${most} caracteres.`,
    },
    ofNames: {
      en: 'This password is made of your name, your address or the name of this site. Choose one that nobody can guess.',
      es: 'Esta contraseña se compone de su nombre, su correo o el nombre de este sitio. Elija una que nadie pueda adivinar.',
    },
    easy: {
      en: 'This password is too easy to guess. Add a word or two that have nothing to do with each other.',
      es: 'Esta contraseña es demasiado fácil de adivinar. Añada una o dos palabras que no tengan que ver entre sí.',
    },
  },
  email: {
    enter: { en: 'Enter the e-mail address.', es: 'Escriba el correo electrónico.' },
    wrong: {
      en: 'Enter an e-mail address like name@example.org.',
      es: 'Escriba un correo electrónico como nombre@example.org.',
    },
    tooLong: { en: 'This e-mail address is too long.', es: 'Este correo electrónico es demasiado largo.' },
  },
  invitation: {
    name: { en: 'Enter the name.', es: 'Escriba el nombre.' },
    nameLong: {
      en: (most: number) => `A name has at most ${most} characters.`,
      es: (most: number) => `Un nombre tiene como máximo ${most} caracteres.`,
    },
    nameSigns: {
      en: 'The name contains characters that cannot be stored.',
      es: 'El nombre contiene caracteres que no se pueden guardar.',
    },
    role: {
      en: (roles: string) => `Choose a role: ${roles}.`,
      es: (roles: string) => `Elija una función: ${roles}.`,
    },
    noProfile: { en: 'There is no such profile.', es: 'No existe ese perfil.' },
    profileName: {
      en: 'Enter the name for the new profile.',
      es: 'Escriba el nombre del nuevo perfil.',
    },
    profileLong: {
      en: (most: number) => `The name of a profile has at most ${most} characters.`,
      es: (most: number) => `El nombre de un perfil tiene como máximo ${most} caracteres.`,
    },
    profileSigns: {
      en: 'The name of the profile contains characters that cannot be stored.',
      es: 'El nombre del perfil contiene caracteres que no se pueden guardar.',
    },
    oneProfile: {
      en: 'Choose a profile or make a new one, not both.',
      es: 'Elija un perfil o cree uno nuevo, no ambas cosas.',
    },
    takenProfile: {
      en: (name: string) => `This profile belongs to the account of ${name} already.`,
      es: (name: string) => `Este perfil ya pertenece a la cuenta de ${name}.`,
    },
    joined: {
      en: (name: string) => `${name} has joined already. Make a link for a new password instead.`,
      es: (name: string) => `${name} ya entró. Cree en su lugar un enlace para una nueva contraseña.`,
    },
  },
  handover: {
    sent: {
      en: (email: string) => `A mail with the link was sent to ${email}.`,
      es: (email: string) => `Se envió un mensaje con el enlace a ${email}.`,
    },
    refused: {
      en: (name: string) => `The mail server did not accept the mail. Give this link to ${name} yourself.`,
      es: (name: string) =>
        `El servidor de correo no aceptó el mensaje. Entregue usted este enlace a ${name}.`,
    },
    noMail: {
      en: (name: string) => `This site sends no mail. Give this link to ${name} yourself.`,
      es: (name: string) => `Este sitio no envía correo. Entregue usted este enlace a ${name}.`,
    },
  },
} satisfies PanelWords
