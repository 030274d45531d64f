import type { PanelWords } from '../panel-words'

/** Notes on passages of an article. */
export const notesWords = {
  heading: { en: 'Notes', es: 'Notas' },
  resolvedOf: {
    en: (resolved: number, all: number) => `Notes: ${resolved} of ${all} resolved`,
    es: (resolved: number, all: number) => `Notas: ${resolved} de ${all} resueltas`,
  },
  about: {
    en: 'Select words in the text, the question, the summary or a key point to write a note on them. Readers never see notes.',
    es: 'Seleccione palabras en el texto, la pregunta, el resumen o un punto clave para escribir una nota. Los lectores nunca ven las notas.',
  },
  add: { en: 'Write a note', es: 'Escribir una nota' },
  nothingSelected: {
    en: 'Select the words first that the note is about.',
    es: 'Seleccione primero las palabras de las que trata la nota.',
  },
  onField: { en: 'Or on a whole field', es: 'O sobre un campo entero' },
  addToField: { en: 'Note on this field', es: 'Nota sobre este campo' },
  whole: { en: 'The whole field', es: 'Todo el campo' },
  newOn: { en: 'New note on', es: 'Nueva nota sobre' },
  label: { en: 'Your note', es: 'Su nota' },
  mentionHint: { en: 'Type @ to mention somebody.', es: 'Escriba @ para mencionar a alguien.' },
  suggestions: { en: 'People', es: 'Personas' },
  send: { en: 'Save note', es: 'Guardar nota' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  reply: { en: 'Reply', es: 'Responder' },
  replyLabel: { en: 'Your reply', es: 'Su respuesta' },
  sendReply: { en: 'Send reply', es: 'Enviar respuesta' },
  resolve: { en: 'Resolve', es: 'Resolver' },
  reopen: { en: 'Open again', es: 'Reabrir' },
  show: { en: 'Show the words', es: 'Mostrar las palabras' },
  remove: { en: 'Delete', es: 'Eliminar' },
  removeForGood: {
    en: 'Delete it for good, with its replies?',
    es: '¿Eliminarla definitivamente, con sus respuestas?',
  },
  gone: {
    en: 'These words are no longer in the article.',
    es: 'Estas palabras ya no están en el artículo.',
  },
  edited: { en: 'These words were edited since.', es: 'Estas palabras se editaron después.' },
  resolvedBy: { en: (who: string) => `Resolved by ${who}`, es: (who: string) => `Resuelta por ${who}` },
  showResolved: {
    en: (count: number) => `Resolved notes (${count})`,
    es: (count: number) => `Notas resueltas (${count})`,
  },
  saved: { en: 'Saved. Whoever is mentioned is told.', es: 'Guardada. Se avisa a quien se menciona.' },
  tooMany: {
    en: (most: number) => `An article has at most ${most} notes.`,
    es: (most: number) => `Un artículo tiene como máximo ${most} notas.`,
  },
  incomplete: {
    en: 'Say what to note: {"text", "key", "field", "anchor"}; for a reply {"text", "key", "thread"}; to resolve {"resolved": true}.',
    es: 'Diga qué anotar: {"text", "key", "field", "anchor"}; para responder {"text", "key", "thread"}; para resolver {"resolved": true}.',
  },
} satisfies PanelWords
