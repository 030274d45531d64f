import type { Field, PayloadRequest } from 'payload'
import { languages } from '@/design/languages'
import { inEach, speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'
import { isEmptyOrWeb, linesOf } from '../web-addresses'

type Asked = { req: PayloadRequest }
const wordsFor = ({ req }: Asked) => speak(fieldWords, req.i18n.language).settings

/** What the site is called and who publishes it. */
export const publisherFields: Field[] = [
  {
    name: 'siteName',
    type: 'text',
    label: { en: 'Site name', es: 'Nombre del sitio' },
    required: true,
    defaultValue: 'Symptom Database',
    maxLength: 80,
  },
  {
    name: 'tagline',
    type: 'text',
    label: { en: 'Tagline', es: 'Lema' },
    required: true,
    defaultValue: 'Health questions, answered by clinicians',
    maxLength: 160,
  },
  {
    name: 'language',
    type: 'select',
    required: true,
    defaultValue: 'en',
    options: languages.map(({ tag, name }) => ({ value: tag, label: inEach(() => name) })),
    label: { en: 'Language of the reader pages', es: 'Idioma de las páginas de los lectores' },
    admin: {
      description: {
        en: 'Of menus, forms and labels. Articles say their own language.',
        es: 'De menús, formularios y rótulos. Cada artículo indica su propio idioma.',
      },
    },
  },
  {
    name: 'publisherName',
    type: 'text',
    maxLength: 160,
    label: { en: 'Publisher', es: 'Editor' },
    admin: {
      description: {
        en: 'The organization that answers for the content. Left empty, the site’s name is used.',
        es: 'La organización que responde del contenido. Si se deja vacío, se usa el nombre del sitio.',
      },
    },
  },
  {
    name: 'publisherLogo',
    type: 'text',
    maxLength: 500,
    label: { en: 'Address of the publisher’s logo', es: 'Dirección del logotipo del editor' },
    admin: {
      description: {
        en: 'For search engines: https://… of a PNG, SVG or JPEG. Left empty, the site’s own mark is named.',
        es: 'Para los buscadores: https://… de un PNG, SVG o JPEG. Si se deja vacía, se usa el distintivo del sitio.',
      },
    },
    validate: (value: unknown, asked: Asked) => isEmptyOrWeb(value) || wordsFor(asked).address,
  },
  {
    name: 'publisherProfiles',
    type: 'textarea',
    maxLength: 2000,
    label: { en: 'Where else the publisher is', es: 'Dónde más está el editor' },
    admin: {
      description: {
        en: 'Addresses of its profiles on other sites, one in a line, for search engines.',
        es: 'Direcciones de sus perfiles en otros sitios, una por línea, para los buscadores.',
      },
    },
    validate: (value: unknown, asked: Asked) =>
      linesOf(value).every(isEmptyOrWeb) || wordsFor(asked).addresses,
  },
  {
    name: 'securityContact',
    type: 'text',
    maxLength: 300,
    label: { en: 'Contact for reports of security problems', es: 'Contacto para avisos de seguridad' },
    admin: {
      description: {
        en: 'An e-mail address or an address that begins with https://, published in /.well-known/security.txt.',
        es: 'Una dirección de correo o una que empiece por https://; se publica en /.well-known/security.txt.',
      },
    },
    validate: (value: unknown, asked: Asked) =>
      isEmptyOrWeb(value) ||
      /^(?:mailto:)?[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]+$/.test(String(value)) ||
      wordsFor(asked).contact,
  },
  {
    name: 'emergencyNumber',
    type: 'text',
    label: { en: 'Emergency number', es: 'Número de emergencias' },
    required: true,
    defaultValue: '911',
    maxLength: 20,
    admin: { description: { en: 'Shown on every page.', es: 'Se muestra en todas las páginas.' } },
  },
  {
    name: 'crisisNumber',
    type: 'text',
    label: { en: 'Crisis line', es: 'Línea de ayuda en crisis' },
    defaultValue: '988',
    maxLength: 20,
    admin: {
      description: {
        en: 'Called by people who think about suicide: shown to whoever searches or comments so.',
        es: 'A la que llaman quienes piensan en el suicidio: se muestra a quien busca o comenta algo así.',
      },
    },
  },
  {
    name: 'crisisText',
    type: 'text',
    label: { en: 'Crisis line by text message', es: 'Ayuda en crisis por mensaje' },
    defaultValue: '988',
    maxLength: 20,
    admin: { description: { en: 'Left empty if there is none.', es: 'Vacío si no la hay.' } },
  },
  {
    name: 'disclaimer',
    type: 'textarea',
    label: { en: 'Disclaimer', es: 'Aviso legal' },
    required: true,
    maxLength: 600,
    defaultValue:
      'This site gives general information. It does not replace the advice of a clinician who knows you.',
  },
]
