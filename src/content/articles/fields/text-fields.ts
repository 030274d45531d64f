import type { Field } from 'payload'
import { speak } from '@/design/panel-words'
import { askedWords } from '@/design/panel-words/asked'
import { richTextEditor } from '@/rich-text/editor'
import { KEYS_HELP } from '@/rich-text/keys-help'
import { shorten } from '@/rich-text/shorten'
import { validateBody } from '@/rich-text/validate-body'

const QUESTION_LENGTH = 200

/** Two articles that ask the same are told apart by their question until one of them is rewritten. */
const questionOfCopy = (question: unknown, language?: string) =>
  typeof question === 'string' && question !== ''
    ? shorten(speak(askedWords, language).copyOf(question), QUESTION_LENGTH)
    : question

/** The question and its answer. */
export const textFields: Field[] = [
  {
    name: 'question',
    type: 'text',
    label: { en: 'Question', es: 'Pregunta' },
    required: true,
    maxLength: QUESTION_LENGTH,
    hooks: { beforeDuplicate: [({ value, req }) => questionOfCopy(value, req.i18n?.language)] },
    admin: {
      description: { en: 'As a reader would ask it.', es: 'Tal como la haría un lector.' },
      components: { afterInput: ['/src/content/articles/begin/admin/AskedBefore#AskedBefore'] },
    },
  },
  {
    name: 'summary',
    type: 'textarea',
    label: { en: 'Summary', es: 'Resumen' },
    maxLength: 300,
    admin: {
      description: {
        en: 'The answer in one sentence, shown below the question.',
        es: 'La respuesta en una frase; se muestra debajo de la pregunta.',
      },
    },
  },
  {
    name: 'keyPoints',
    type: 'array',
    label: { en: 'Key points', es: 'Puntos clave' },
    labels: {
      singular: { en: 'Key point', es: 'Punto clave' },
      plural: { en: 'Key points', es: 'Puntos clave' },
    },
    maxRows: 8,
    fields: [
      {
        name: 'point',
        type: 'text',
        label: { en: 'Key point', es: 'Punto clave' },
        required: true,
        maxLength: 240,
      },
    ],
  },
  {
    name: 'body',
    type: 'richText',
    label: { en: 'Text', es: 'Texto' },
    required: true,
    editor: richTextEditor,
    validate: validateBody,
    admin: { description: KEYS_HELP },
  },
]
