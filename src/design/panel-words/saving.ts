import type { PanelWords } from '../panel-words'

/** Saving as one types, and what is said where two people changed the same words. */
export const savingWords = {
  conflict: {
    en: 'Somebody else changed the same words meanwhile. Nothing of this save was stored; decide which words shall stand.',
    es: 'Otra persona cambió entretanto las mismas palabras. No se guardó nada de este cambio; decida qué palabras deben quedar.',
  },
  state: {
    saved: { en: (at: string) => `Saved ${at}`, es: (at: string) => `Guardado a las ${at}` },
    unchanged: { en: 'Saves as you type', es: 'Se guarda mientras escribe' },
    unsaved: { en: 'Not saved yet', es: 'Aún sin guardar' },
    saving: { en: 'Saving …', es: 'Guardando …' },
    refused: { en: (why: string) => `Not saved: ${why}`, es: (why: string) => `Sin guardar: ${why}` },
  },
  failed: { en: 'The server refused it.', es: 'El servidor lo rechazó.' },
  decide: {
    heading: {
      en: (field: string) => `${field}: changed by two people`,
      es: (field: string) => `${field}: lo cambiaron dos personas`,
    },
    by: {
      en: (who: string, at: string) =>
        `${who} saved other words, ${at}. Yours are still in the form and are not saved.`,
      es: (who: string, at: string) =>
        `${who} guardó otras palabras, ${at}. Las suyas siguen en el formulario y no están guardadas.`,
    },
    bySomebody: {
      en: 'Somebody saved other words. Yours are still in the form and are not saved.',
      es: 'Alguien guardó otras palabras. Las suyas siguen en el formulario y no están guardadas.',
    },
    mine: { en: 'Yours', es: 'Las suyas' },
    theirs: { en: 'Theirs', es: 'Las de la otra persona' },
    takeMine: { en: 'Save mine', es: 'Guardar las mías' },
    takeTheirs: { en: 'Use theirs', es: 'Usar las otras' },
    together: {
      en: 'To bring both together, edit the field first and then save yours.',
      es: 'Para unir ambas, edite primero el campo y después guarde las suyas.',
    },
    nothing: { en: 'Nothing', es: 'Nada' },
  },
} satisfies PanelWords
