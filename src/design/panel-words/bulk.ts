import type { PanelWords } from '../panel-words'

/** Moves of many articles at once. */
export const bulkWords = {
  title: { en: 'With the selected articles', es: 'Con los artículos seleccionados' },
  what: { en: 'What to do', es: 'Qué hacer' },
  choose: { en: 'Choose …', es: 'Elija …' },
  action: {
    submit: { en: 'Send to review', es: 'Enviar a revisión' },
    approve: { en: 'Approve', es: 'Aprobar' },
    return: { en: 'Return to the writer', es: 'Devolver a quien lo escribe' },
    publish: { en: 'Publish', es: 'Publicar' },
    schedule: { en: 'Schedule the publication', es: 'Programar la publicación' },
    assign: { en: 'Give to somebody', es: 'Asignar a alguien' },
    reviewer: { en: 'Set the reviewer', es: 'Fijar quién revisa' },
    renew: { en: 'Reviewed, no change', es: 'Revisado, sin cambios' },
    trash: { en: 'Move to trash', es: 'Mover a la papelera' },
  },
  reviewed: {
    en: 'I reviewed each of them wholly: renew the review dates',
    es: 'Revisé cada uno por completo: renovar las fechas de revisión',
  },
  note: { en: 'Note to the writers', es: 'Nota para quienes los escriben' },
  at: { en: 'When', es: 'Cuándo' },
  person: { en: 'Person', es: 'Persona' },
  nobody: { en: 'Nobody', es: 'Nadie' },
  due: { en: 'Until', es: 'Hasta' },
  preview: { en: 'See what happens', es: 'Ver qué ocurrirá' },
  working: { en: 'Working …', es: 'Trabajando …' },
  ready: {
    en: (count: number, of: number) => `${count} of ${of} can be done.`,
    es: (count: number, of: number) => `Se puede hacer con ${count} de ${of}.`,
  },
  run: {
    en: (count: number) => (count === 1 ? 'Do it for 1 article' : `Do it for ${count} articles`),
    es: (count: number) => (count === 1 ? 'Hacerlo con 1 artículo' : `Hacerlo con ${count} artículos`),
  },
  done: {
    en: (count: number, of: number) => `Done for ${count} of ${of}.`,
    es: (count: number, of: number) => `Hecho con ${count} de ${of}.`,
  },
  isDone: { en: 'Done', es: 'Hecho' },
  willDo: { en: 'Will be done', es: 'Se hará' },
  refused: { en: 'Not done', es: 'No se hace' },
  undo: { en: 'Undo', es: 'Deshacer' },
  undone: {
    en: (count: number) => `Undone for ${count}.`,
    es: (count: number) => `Deshecho con ${count}.`,
  },
  many: {
    en: (most: number, of: number) => `The first ${most} of ${of}: more cannot be done at once.`,
    es: (most: number, of: number) => `Los primeros ${most} de ${of}: no se pueden hacer más a la vez.`,
  },
  failed: { en: 'This did not work. Try it again.', es: 'No funcionó. Inténtelo de nuevo.' },
  refusal: {
    renew: {
      en: 'Only a published article without changes is renewed without a change.',
      es: 'Solo se renueva sin cambios un artículo publicado que no tiene cambios pendientes.',
    },
    failed: { en: 'This did not work. Try it again.', es: 'No funcionó. Inténtelo de nuevo.' },
  },
} satisfies PanelWords
