import type { PanelWords } from '../panel-words'

/** The help sheet of keys. */
export const shortcutWords = {
  open: { en: 'Keys', es: 'Teclas' },
  heading: { en: 'Keys of this form', es: 'Teclas de este formulario' },
  close: { en: 'Close', es: 'Cerrar' },
  or: { en: 'or', es: 'o' },
  notWriting: { en: 'outside a field', es: 'fuera de los campos' },
  does: {
    save: { en: 'Save now', es: 'Guardar ahora' },
    nextTab: { en: 'Next tab', es: 'Pestaña siguiente' },
    previousTab: { en: 'Previous tab', es: 'Pestaña anterior' },
    nextError: { en: 'Next error', es: 'Error siguiente' },
    careCard: { en: 'Care card, in the text', es: 'Tarjeta de cuidados, en el texto' },
    reference: { en: 'Reference mark, in the text', es: 'Llamada de referencia, en el texto' },
    note: { en: 'Note on the selected words', es: 'Nota sobre las palabras seleccionadas' },
    nextNote: { en: 'Next open note', es: 'Siguiente nota abierta' },
    link: { en: 'Link of the selected words', es: 'Enlace de las palabras seleccionadas' },
    help: { en: 'This sheet', es: 'Esta hoja' },
  },
  keys: {
    shift: { en: 'Shift', es: 'Mayús' },
    PageDown: { en: 'Page Down', es: 'Av Pág' },
    PageUp: { en: 'Page Up', es: 'Re Pág' },
  },
} satisfies PanelWords
