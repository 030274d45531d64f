import type { PanelWords } from '../panel-words'

/** Accessible names for controls to which Payload gives none. */
export const controlWords = {
  previousPage: { en: 'Previous page', es: 'Página anterior' },
  nextPage: { en: 'Next page', es: 'Página siguiente' },
  selectAll: { en: 'Select all rows', es: 'Seleccionar todas las filas' },
  select: { en: 'Select', es: 'Seleccionar' },
  move: { en: 'Move', es: 'Mover' },
  moreActions: { en: 'More actions', es: 'Más acciones' },
  filterField: { en: 'Field to filter by', es: 'Campo por el que filtrar' },
  comparison: { en: 'Comparison', es: 'Comparación' },
  value: { en: 'Value', es: 'Valor' },
  choose: { en: 'Choose', es: 'Elegir' },
  date: { en: 'Date', es: 'Fecha' },
  clear: { en: 'Clear', es: 'Borrar' },
  remove: { en: 'Remove', es: 'Quitar' },
  menu: { en: 'The whole desk', es: 'Toda la redacción' },
  text: { en: 'Text', es: 'Texto' },
  home: { en: 'Home', es: 'Inicio' },
  document: { en: 'Document', es: 'Documento' },
} satisfies PanelWords

/** The buttons of the text editor, by Payload's keys. */
export const toolbarWords = {
  bold: { en: 'Bold', es: 'Negrita' },
  italic: { en: 'Italic', es: 'Cursiva' },
  superscript: { en: 'Superscript', es: 'Superíndice' },
  subscript: { en: 'Subscript', es: 'Subíndice' },
  link: { en: 'Link', es: 'Enlace' },
  unorderedList: { en: 'UnorderedList', es: 'Lista con viñetas' },
  orderedList: { en: 'OrderedList', es: 'Lista numerada' },
  text: { en: 'Text', es: 'Estilo de texto' },
  add: { en: 'Add', es: 'Añadir' },
  format: { en: 'Format', es: 'Formato' },
  more: { en: 'More', es: 'Más' },
} satisfies PanelWords
