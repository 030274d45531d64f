/** Autosave, and conflicts between two people's changes. */
export const savingWords = {
  conflict: {
    en: 'Somebody else changed the same words meanwhile. Nothing of this save was stored; decide which words shall stand.',
    es: 'Otra persona cambió entretanto las mismas palabras. No se guardó nada de este cambio; decida qué palabras deben quedar.',
  },
}
