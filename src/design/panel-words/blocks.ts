import type { PanelWords } from '../panel-words'

/** The titles of blocks in the text editor, and the reference picker. */
export const blockWords = {
  /** What a block needs before it is sent to review or published. */
  unfinished: {
    careCard: { en: 'Care card', es: 'Tarjeta de cuidados' },
    keyFacts: { en: 'Key facts', es: 'Datos clave' },
    insetNote: { en: 'Inset note', es: 'Nota destacada' },
    figure: { en: 'Figure', es: 'Figura' },
    passage: { en: 'Passage', es: 'Pasaje' },
    heading: { en: 'its heading', es: 'el encabezado' },
    facts: { en: 'each fact in words', es: 'cada dato en palabras' },
    picture: { en: 'its picture', es: 'la imagen' },
    approved: { en: 'an approved passage', es: 'un pasaje aprobado' },
    needs: {
      en: (block: string, place: number, part: string) => `${block} (block ${place}): ${part}`,
      es: (block: string, place: number, part: string) => `${block} (bloque ${place}): ${part}`,
    },
    missing: {
      en: (blocks: string) => `Still missing: ${blocks}.`,
      es: (blocks: string) => `Falta: ${blocks}.`,
    },
  },
  careCard: {
    en: (urgency: string) => `Care card: ${urgency}`,
    es: (urgency: string) => `Tarjeta de cuidados: ${urgency}`,
  },
  level: {
    'non-urgent': { en: 'Non-urgent advice', es: 'Consejo no urgente' },
    urgent: { en: 'Urgent advice', es: 'Consejo urgente' },
    emergency: { en: 'Immediate action', es: 'Actuación inmediata' },
  },
  noLevel: { en: 'how urgent?', es: '¿qué urgencia?' },
  noHeading: { en: 'No heading yet', es: 'Aún sin encabezado' },
  figure: { en: 'Figure', es: 'Figura' },
  noPicture: { en: 'No picture yet', es: 'Aún sin imagen' },
  keyFacts: { en: 'Key facts', es: 'Datos clave' },
  facts: {
    en: (count: number) => (count === 1 ? '1 fact' : `${count} facts`),
    es: (count: number) => (count === 1 ? '1 dato' : `${count} datos`),
  },
  insetNote: { en: 'Inset note', es: 'Nota destacada' },
  passage: {
    kind: { en: 'Passage', es: 'Pasaje' },
    none: { en: 'None chosen yet', es: 'Aún sin elegir' },
    gone: {
      en: 'This passage is not there any more. Choose another one, or remove the block.',
      es: 'Este pasaje ya no existe. Elija otro o quite el bloque.',
    },
    notApproved: {
      en: 'Nobody has approved this passage yet, so there is no text to show.',
      es: 'Nadie ha aprobado aún este pasaje, así que no hay texto que mostrar.',
    },
    changeWaits: {
      en: 'A change of this passage waits for approval. It is not shown here.',
      es: 'Un cambio de este pasaje espera aprobación. Aquí no se muestra.',
    },
    open: { en: 'Open the passage in a new tab', es: 'Abrir el pasaje en otra pestaña' },
  },
  references: {
    none: {
      en: 'This article has no references yet. Close this, add one under “References” below the text, then choose it here. You need not save in between.',
      es: 'Este artículo aún no tiene referencias. Cierre esto, añada una en «Referencias», debajo del texto, y elíjala después aquí. No hace falta guardar entretanto.',
    },
    which: { en: 'Which reference?', es: '¿Qué referencia?' },
    gone: {
      en: 'The reference that this mark pointed to is no longer in the list. Choose another one, or remove the mark.',
      es: 'La referencia a la que apuntaba esta llamada ya no está en la lista. Elija otra o quite la llamada.',
    },
    noTitle: { en: 'No title yet', es: 'Aún sin título' },
  },
} satisfies PanelWords

/** Where a picture is used. */
export const pictureWords = {
  unused: { en: 'Not used', es: 'Sin usar' },
  places: {
    en: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    es: (count: number) => (count === 1 ? '1 lugar' : `${count} lugares`),
  },
  heading: { en: 'Where it is used', es: 'Dónde se usa' },
  nowhere: { en: 'Nowhere yet. It can be deleted.', es: 'Todavía en ningún lugar. Se puede eliminar.' },
  hidden: {
    en: (count: number) => `${count} more in drafts of others`,
    es: (count: number) => `${count} más en borradores de otras personas`,
  },
  untitled: { en: 'Without a title', es: 'Sin título' },
  where: {
    figure: { en: 'figure', es: 'figura' },
    'share picture': { en: 'share picture', es: 'imagen para compartir' },
    'author photo': { en: 'author photo', es: 'foto de autor' },
  },
  kept: { en: 'It cannot be deleted while it is used.', es: 'No se puede eliminar mientras se use.' },
  live: { en: 'live', es: 'publicado' },
  andDraft: { en: 'and in a draft of it', es: 'y en un borrador suyo' },
  draft: { en: 'in a draft', es: 'en un borrador' },
} satisfies PanelWords
