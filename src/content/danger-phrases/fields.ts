import type { Field, TextareaField } from 'payload'
import { never } from '@/access/access-for'
import { dangerNames, dangerStates } from '@/design/panel-words/danger-phrases'
import { DANGERS } from '@/site/danger/dangers'

type Words = { en: string; es: string }

/** One item a line; `check-phrases.ts` looks at them together. */
const lines = (name: string, label: Words, description: Words, rows = 4): TextareaField => ({
  name,
  type: 'textarea',
  label,
  maxLength: 10_000,
  admin: { rows, description, disableBulkEdit: true },
})

/** Another danger or language is another entry. */
const once = { update: never }
const hidden = { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true }
const set = { create: never, update: never }
/** A copy is an entry of its own, which nobody approved. */
const notCopied = { beforeDuplicate: [() => null] }

export const phraseFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: { en: 'Title', es: 'Título' },
    required: true,
    maxLength: 120,
  },
  {
    name: 'danger',
    type: 'select',
    label: { en: 'Danger', es: 'Peligro' },
    required: true,
    access: once,
    options: DANGERS.map((value) => ({ value, label: dangerNames[value] })),
    admin: {
      description: {
        en: 'What the notice says, and which numbers it shows: the crisis lines for a crisis, else the emergency number.',
        es: 'Lo que dice el aviso y los números que muestra: las líneas de crisis en una crisis; si no, el de emergencias.',
      },
    },
  },
  {
    name: 'language',
    type: 'text',
    label: { en: 'Language', es: 'Idioma' },
    required: true,
    defaultValue: 'en',
    maxLength: 35,
    access: once,
    admin: {
      description: {
        en: 'BCP 47 tag of the phrases’ language. Each is looked for in every search and comment.',
        es: 'Etiqueta BCP 47 del idioma de las frases. Se buscan en todas las búsquedas y comentarios.',
      },
    },
  },
  lines(
    'phrases',
    { en: 'Phrases', es: 'Frases' },
    {
      en: 'One a line. Its words may come in any order, with others between them and with typing slips. “chest pain/pressure” means chest with either pain or pressure. Accents, apostrophes and capitals do not count.',
      es: 'Una por línea. Sus palabras valen en cualquier orden, con otras en medio y con erratas. «pecho dolor/presión» significa pecho con dolor o con presión. No cuentan los acentos, los apóstrofos ni las mayúsculas.',
    },
    10,
  ),
  lines(
    'topics',
    { en: 'Topics', es: 'Temas' },
    {
      en: 'Written like phrases. They count in a search, where one word is often all that somebody types, and not in a comment.',
      es: 'Se escriben como las frases. Cuentan en una búsqueda, donde a menudo se escribe una sola palabra, y no en un comentario.',
    },
  ),
  lines(
    'exceptions',
    { en: 'Not a topic with these words', es: 'No es un tema con estas palabras' },
    {
      en: 'One word a line: with “prevention” the topic “suicide” is about something else.',
      es: 'Una palabra por línea: con «prevención» el tema «suicidio» trata de otra cosa.',
    },
  ),
  lines(
    'mustShow',
    { en: 'Must show', es: 'Debe mostrarlo' },
    {
      en: 'Searches that must show the notice, one a line. Nothing is saved while a phrase for one is missing.',
      es: 'Búsquedas que deben mostrar el aviso, una por línea. No se guarda nada mientras falte una frase para alguna.',
    },
  ),
  lines(
    'mustNotShow',
    { en: 'Must not show', es: 'No debe mostrarlo' },
    {
      en: 'Searches that are about something else, one a line. Nothing is saved while a phrase matches one.',
      es: 'Búsquedas que tratan de otra cosa, una por línea. No se guarda nada mientras una frase coincida con alguna.',
    },
  ),
  lines(
    'sources',
    { en: 'Sources', es: 'Fuentes' },
    {
      en: 'Where these signs are taken from, one a line.',
      es: 'De dónde se han tomado estos signos, una por línea.',
    },
  ),
  {
    name: 'isOff',
    type: 'checkbox',
    label: { en: 'Switch it off', es: 'Desactivarla' },
    defaultValue: false,
    admin: {
      disableBulkEdit: true,
      description: {
        en: 'Its phrases show no notice any more, once a clinician has approved this.',
        es: 'Sus frases dejan de mostrar el aviso cuando un profesional clínico lo aprueba.',
      },
    },
  },
  {
    name: 'status',
    type: 'select',
    label: { en: 'Status', es: 'Estado' },
    required: true,
    defaultValue: 'changed',
    access: set,
    options: (['shipped', 'changed', 'approved', 'off'] as const).map((value) => ({
      value,
      label: dangerStates[value],
    })),
    admin: { position: 'sidebar', readOnly: true, disableBulkEdit: true },
  },
  {
    name: 'approval',
    type: 'group',
    access: set,
    admin: hidden,
    fields: [
      // The name at that time; the audit log has the account.
      { name: 'by', type: 'text', hooks: notCopied },
      { name: 'on', type: 'date', hooks: notCopied, admin: { date: { pickerAppearance: 'dayAndTime' } } },
      { name: 'digest', type: 'text', hooks: notCopied },
    ],
  },
  // The approved phrases themselves: they stay in force while a change waits (site/danger/read-dangers.ts).
  { name: 'approved', type: 'json', access: set, hooks: notCopied, admin: hidden },
  // Of an entry of the code's list; null for one that was made here.
  { name: 'key', type: 'text', unique: true, access: set, hooks: notCopied, admin: hidden },
  // The account that changed it last: with four eyes somebody else approves it.
  {
    name: 'writer',
    type: 'number',
    access: { create: never, read: never, update: never },
    hooks: notCopied,
    admin: hidden,
  },
  {
    name: 'approvalPanel',
    type: 'ui',
    label: { en: 'Approval', es: 'Aprobación' },
    admin: {
      disableListColumn: true,
      components: { Field: '/src/content/danger-phrases/admin/PhrasesPanel#PhrasesPanel' },
    },
  },
]
