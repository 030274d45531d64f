import type { PanelWords } from '../panel-words'

/** What is wrong with the value of a field. */
export const fieldWords = {
  slug: {
    empty: { en: 'Give the document an address.', es: 'Dé una dirección al documento.' },
    long: {
      en: (most: number) => `At most ${most} characters.`,
      es: (most: number) => `${most} caracteres como máximo.`,
    },
    wrong: {
      en: 'Only lower-case letters, digits and single hyphens between them.',
      es: 'Solo minúsculas sin acentos, cifras y, entre ellas, guiones sueltos.',
    },
  },
  webAddress: {
    en: 'A web address that begins with https://',
    es: 'Una dirección web que empiece por https://',
  },
  email: {
    empty: { en: 'Enter an e-mail address.', es: 'Escriba un correo electrónico.' },
    wrong: {
      en: 'Enter an e-mail address like name@example.org.',
      es: 'Escriba un correo electrónico como nombre@example.org.',
    },
  },
  linkTarget: {
    en: 'Give an address that begins with https://, http://, mailto: or tel:',
    es: 'Indique una dirección que empiece por https://, http://, mailto: o tel:',
  },
  redirect: {
    path: {
      en: 'A path of this site without a slash at its end, such as /articles/old-address.',
      es: 'Una ruta de este sitio sin barra al final, como /articles/old-address.',
    },
    goneLeadsNowhere: {
      en: 'A page that is gone leads nowhere.',
      es: 'Una página que ya no existe no lleva a ninguna parte.',
    },
    toItself: {
      en: 'An address cannot lead to itself.',
      es: 'Una dirección no puede llevar a sí misma.',
    },
  },
  code: {
    empty: { en: 'Enter the code.', es: 'Escriba el código.' },
    long: {
      en: (most: number) => `At most ${most} characters.`,
      es: (most: number) => `${most} caracteres como máximo.`,
    },
    form: {
      en: (system: string, example: string) => `A code of ${system} looks like ${example}.`,
      es: (system: string, example: string) => `Un código de ${system} es como ${example}.`,
    },
    checkDigit: {
      en: (system: string) =>
        `This is no code of ${system}: its last digit does not fit the others. Look for a slip.`,
      es: (system: string) =>
        `Este no es un código de ${system}: su última cifra no concuerda con las demás. Busque un error al escribirlo.`,
    },
  },
  settings: {
    address: { en: 'An address that begins with https://', es: 'Una dirección que empiece por https://' },
    addresses: {
      en: 'Addresses that begin with https://, one in a line.',
      es: 'Direcciones que empiecen por https://, una por línea.',
    },
    contact: {
      en: 'An e-mail address, or an address that begins with https://',
      es: 'Un correo electrónico, o una dirección que empiece por https://',
    },
    votes: {
      en: (most: number) => `A whole number from 1 to ${most}.`,
      es: (most: number) => `Un número entero de 1 a ${most}.`,
    },
  },
  status: {
    en: (known: string) => `Choose one of ${known}.`,
    es: (known: string) => `Elija entre ${known}.`,
  },
} satisfies PanelWords
