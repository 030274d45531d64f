import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')
const listed = (language: string, items: string[]) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

const identifiers = {
  email: { en: 'an e-mail address', es: 'una dirección de correo' },
  ssn: {
    en: 'what looks like a social security number',
    es: 'lo que parece un número de la seguridad social',
  },
  record: {
    en: 'what looks like a record number',
    es: 'lo que parece un número de historia clínica o de afiliación',
  },
  phone: { en: 'what looks like a telephone number', es: 'lo que parece un número de teléfono' },
  street: { en: 'what looks like a street address', es: 'lo que parece una dirección postal' },
} satisfies PanelWords
/** Identifying information in a comment. */
export type Identifier = keyof typeof identifiers

const banned = {
  sender: { en: 'This sender is banned', es: 'Este remitente está bloqueado' },
  email: { en: 'This e-mail address is banned', es: 'Esta dirección de correo está bloqueada' },
  network: { en: 'This network is banned', es: 'Esta red está bloqueada' },
} satisfies PanelWords

const tokens = {
  malformed: { en: 'malformed', es: 'mal formada' },
  forged: { en: 'forged', es: 'falsificada' },
  expired: { en: 'expired', es: 'caducada' },
} satisfies PanelWords

/**
 * The findings of the comment checks, by the code that is stored with a comment together with the values for the
 * message. The meaning of a stored code never changes.
 */
export const findingWords = {
  danger: {
    en: (words: string) => `Please look at once: the writer may be in danger (“${words}”).`,
    es: (words: string) => `Mírelo de inmediato: quien escribe puede estar en peligro («${words}»).`,
  },
  otherPage: {
    en: 'The form was not sent from a page of this site.',
    es: 'El formulario no se envió desde una página de este sitio.',
  },
  decoyFilled: {
    en: 'The field that people do not see was filled in.',
    es: 'Se rellenó el campo que las personas no ven.',
  },
  formToken: {
    en: (state: keyof typeof tokens) => `The form’s time token was ${tokens[state]?.en ?? state}.`,
    es: (state: keyof typeof tokens) =>
      `La marca de tiempo del formulario estaba ${tokens[state]?.es ?? state}.`,
  },
  formFast: {
    en: (seconds: number) => `The form came back within ${seconds} s.`,
    es: (seconds: number) => `El formulario volvió en menos de ${seconds} s.`,
  },
  banned: {
    en: (kind: keyof typeof banned, label: string) => `${banned[kind]?.en ?? kind} (${label}).`,
    es: (kind: keyof typeof banned, label: string) => `${banned[kind]?.es ?? kind} (${label}).`,
  },
  invisibleSigns: {
    en: (count: number) => `Held ${en(count, 'invisible character', 'invisible characters')}.`,
    es: (count: number) => `Contenía ${es(count, 'carácter invisible', 'caracteres invisibles')}.`,
  },
  mixedAlphabets: {
    en: (count: number, word: string) =>
      `Mixes alphabets inside ${en(count, 'word', 'words')}, such as “${word}”.`,
    es: (count: number, word: string) =>
      `Mezcla alfabetos dentro de ${es(count, 'palabra', 'palabras')}, como «${word}».`,
  },
  randomLetters: {
    en: (count: number) => `${en(count, 'word looks', 'words look')} like random letters.`,
    es: (count: number) => `${es(count, 'palabra parece', 'palabras parecen')} letras al azar.`,
  },
  hardlyLetters: { en: 'Holds hardly any letters.', es: 'Apenas contiene letras.' },
  repeatedSign: {
    en: (sign: string, times: number) => `Repeats “${sign}” ${times} times in a row.`,
    es: (sign: string, times: number) => `Repite «${sign}» ${times} veces seguidas.`,
  },
  capitals: { en: 'Most letters are capitals.', es: 'La mayoría de las letras son mayúsculas.' },
  sameTextSpam: {
    en: 'The same text was marked as spam in the last 30 days.',
    es: 'El mismo texto se marcó como spam en los últimos 30 días.',
  },
  sameText: {
    en: (times: number) => `The same text was sent ${en(times, 'time', 'times')} in the last 30 days.`,
    es: (times: number) => `El mismo texto se envió ${es(times, 'vez', 'veces')} en los últimos 30 días.`,
  },
  similarText: {
    en: (count: number) => `Much like ${en(count, 'other comment', 'other comments')} of the last days.`,
    es: (count: number) =>
      `Muy parecido a ${es(count, 'otro comentario', 'otros comentarios')} de los últimos días.`,
  },
  nameIsLink: {
    en: (link: string) => `The name is the link “${link}”.`,
    es: (link: string) => `El nombre es el enlace «${link}».`,
  },
  markupLink: {
    en: 'Holds a link written as BBCode, HTML or Markdown.',
    es: 'Contiene un enlace escrito en BBCode, HTML o Markdown.',
  },
  hiddenLink: {
    en: (link: string) => `Hides where a link leads: “${link}”.`,
    es: (link: string) => `Oculta adónde lleva un enlace: «${link}».`,
  },
  links: {
    en: (count: number) => `Holds ${en(count, 'link', 'links')}.`,
    es: (count: number) => `Contiene ${es(count, 'enlace', 'enlaces')}.`,
  },
  littleButLink: { en: 'Holds little more than a link.', es: 'Contiene poco más que un enlace.' },
  linksTo: {
    en: (count: number, host: string) => `Holds ${en(count, 'link', 'links')} to ${host}.`,
    es: (count: number, host: string) => `Contiene ${es(count, 'enlace', 'enlaces')} a ${host}.`,
  },
  obsceneWord: {
    en: (word: string) => `Holds the word “${word}”.`,
    es: (word: string) => `Contiene la palabra «${word}».`,
  },
  listedWords: {
    en: (words: string) => `Holds “${words}”, which the settings list.`,
    es: (words: string) => `Contiene «${words}», que figura en los ajustes.`,
  },
  namedAsSite: { en: 'The name is the site’s own.', es: 'El nombre es el del propio sitio.' },
  namedAsPerson: {
    en: (person: string) => `The name is that of ${person}, who writes or works for the site.`,
    es: (person: string) => `El nombre es el de ${person}, que escribe o trabaja para el sitio.`,
  },
  namedAsRole: {
    en: 'The name claims a role on the site.',
    es: 'El nombre se atribuye una función en el sitio.',
  },
  namedAsClinician: {
    en: 'The name claims a clinician’s title.',
    es: 'El nombre se atribuye un título sanitario.',
  },
  identifiers: {
    en: (kinds: Identifier[], namesMessenger: boolean) =>
      `Holds ${listed(
        'en',
        kinds.map((kind) => identifiers[kind]?.en ?? kind),
      )}${namesMessenger ? ' and names a messenger service' : ''}.`,
    es: (kinds: Identifier[], namesMessenger: boolean) =>
      `Contiene ${listed(
        'es',
        kinds.map((kind) => identifiers[kind]?.es ?? kind),
      )}${namesMessenger ? ' y nombra un servicio de mensajería' : ''}.`,
  },
  otherAlphabet: {
    en: 'Is written in another alphabet than the article.',
    es: 'Está escrito en otro alfabeto que el artículo.',
  },
  otherLanguage: {
    en: (language: string) => `Seems to be in another language (${language}) than the article.`,
    es: (language: string) => `Parece estar en otro idioma (${language}) que el artículo.`,
  },
  fewCommonWords: {
    en: 'Holds hardly any common words of the article’s language.',
    es: 'Apenas contiene palabras comunes del idioma del artículo.',
  },
  senderRate: {
    en: (count: number) => `This sender sent ${count} comments in the last hour.`,
    es: (count: number) => `Este remitente envió ${count} comentarios en la última hora.`,
  },
  networkRate: {
    en: (count: number) => `This network sent ${count} comments in the last hour.`,
    es: (count: number) => `Esta red envió ${count} comentarios en la última hora.`,
  },
  onlySpamBefore: {
    en: (count: number) => `${count} earlier comments of this sender are spam and none was approved.`,
    es: (count: number) =>
      `${count} comentarios anteriores de este remitente son spam y no se aprobó ninguno.`,
  },
  spamBefore: {
    en: 'The sender’s earlier comment is spam.',
    es: 'El comentario anterior del remitente es spam.',
  },
  refusedBefore: {
    en: (refused: number, decided: number) =>
      `${refused} of ${decided} earlier comments of this sender were refused.`,
    es: (refused: number, decided: number) =>
      `Se rechazaron ${refused} de ${decided} comentarios anteriores de este remitente.`,
  },
  likeSpam: {
    en: (percent: number) =>
      `Reads like what moderators marked as spam; so do ${percent.toLocaleString('en')} % of honest comments.`,
    es: (percent: number) =>
      `Se parece a lo que los moderadores marcaron como spam; también se parece el ${percent.toLocaleString('es')} % de los comentarios legítimos.`,
  },
  changedAfterCovering: {
    en: 'Its sender changed it after a moderator had covered words of it.',
    es: 'Su remitente lo cambió después de que un moderador tapara palabras de él.',
  },
  reported: {
    en: (count: number) => `${en(count, 'reader', 'readers')} reported it.`,
    es: (count: number) =>
      `Lo ${count === 1 ? 'denunció' : 'denunciaron'} ${es(count, 'lector', 'lectores')}.`,
  },
} satisfies PanelWords
