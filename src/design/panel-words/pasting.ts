import type { PanelWords } from '../panel-words'

/** Pasting into a text: what was removed, and embedded pictures. */
export const pastingWords = {
  notice: {
    title: { en: 'Check what was pasted', es: 'Revise lo que se pegó' },
    close: { en: 'Checked, close', es: 'Revisado, cerrar' },
    at: {
      en: (words: string, after: string) =>
        after === '' ? `“${words}” at the beginning` : `“${words}” after “${after}”`,
      es: (words: string, after: string) =>
        after === '' ? `«${words}», al principio` : `«${words}», después de «${after}»`,
    },
    noDescription: { en: 'a picture without a description', es: 'una imagen sin descripción' },
  },
  kind: {
    struck: { en: 'Struck out, so left out', es: 'Tachado, por eso se omitió' },
    hidden: { en: 'Hidden in the source, so left out', es: 'Oculto en el original, por eso se omitió' },
    noteMark: { en: 'Footnote marks, left out', es: 'Llamadas de nota, omitidas' },
    comment: { en: 'Comments, left out', es: 'Comentarios, omitidos' },
    inserted: {
      en: 'Added with tracked changes, not accepted yet; kept',
      es: 'Añadido con control de cambios y aún sin aceptar; se conservó',
    },
    ticked: {
      en: 'Ticked boxes, kept as plain items',
      es: 'Casillas marcadas, conservadas como simples elementos de lista',
    },
    picture: { en: 'Pictures and files, left out', es: 'Imágenes y archivos, omitidos' },
    numbering: { en: 'Numbered otherwise in the source', es: 'Numerado de otro modo en el original' },
  },
  hint: {
    noteMark: {
      en: 'Add each source under “References”, then insert a reference mark here.',
      es: 'Añada cada fuente en «Referencias» e inserte aquí una llamada de referencia.',
    },
    inserted: { en: 'Check that it should stay.', es: 'Compruebe que debe quedarse.' },
    picture: {
      en: 'Save the picture, then insert it as a figure. What it said of itself:',
      es: 'Guarde la imagen e insértela como figura. Lo que decía de sí misma:',
    },
    numbering: {
      en: 'Check what the text calls its steps.',
      es: 'Compruebe cómo se refiere el texto a sus pasos.',
    },
  },
  picture: {
    title: {
      en: (waiting: number) => `A picture was pasted${waiting > 0 ? ` (${waiting} more after it)` : ''}`,
      es: (waiting: number) => `Se pegó una imagen${waiting > 0 ? ` (hay ${waiting} más después)` : ''}`,
    },
    preview: { en: 'Preview of what was pasted', es: 'Vista previa de lo que se pegó' },
    alt: {
      en: 'What it shows, for readers who cannot see it',
      es: 'Qué muestra, para los lectores que no pueden verla',
    },
    caption: {
      en: 'Caption below the picture (may be empty)',
      es: 'Pie de la imagen (puede quedar vacío)',
    },
    adding: { en: 'Adding…', es: 'Añadiendo…' },
    add: { en: 'Add the picture', es: 'Añadir la imagen' },
    leaveOut: { en: 'Leave it out', es: 'Omitirla' },
    notTaken: { en: 'The picture was not taken.', es: 'La imagen no se aceptó.' },
    notSent: {
      en: 'The picture could not be sent. Is there a connection? Try again.',
      es: 'No se pudo enviar la imagen. ¿Hay conexión? Inténtelo de nuevo.',
    },
  },
} satisfies PanelWords
