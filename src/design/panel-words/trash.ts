import type { PanelWords } from '../panel-words'

/** Articles that were deleted and can still be restored. */
export const trashWords = {
  inTrash: { en: 'In the trash', es: 'En la papelera' },
  /** Beside the stage: who, and until when. */
  row: {
    en: (who: string, at: string, until: string) =>
      `Moved here by ${who} on ${at}. Goes for good on ${until}.`,
    es: (who: string, at: string, until: string) =>
      `Lo movió aquí ${who} el ${at}. Se elimina para siempre el ${until}.`,
  },
  somebody: { en: 'an account that is gone', es: 'una cuenta que ya no existe' },
  howTo: {
    en: 'It can be read here. To work on it again, restore it: it comes back as a draft with its versions, notes and address.',
    es: 'Aquí se puede leer. Para volver a trabajar en él, restáurelo: vuelve como borrador con sus versiones, notas y dirección.',
  },
  move: {
    label: { en: 'Move to trash', es: 'Mover a la papelera' },
    ask: {
      en: (title: string) =>
        `“${title}” leaves the site, lists and desks; its plans are cancelled. It can be restored from the trash for 30 days.`,
      es: (title: string) =>
        `«${title}» deja el sitio, las listas y los escritorios; se cancela lo que estaba programado. Puede restaurarse desde la papelera durante 30 días.`,
    },
  },
  refusal: {
    saved: {
      en: (who: string, at: string) =>
        `${who} moved this article to the trash on ${at}. Nothing more is saved here; what you wrote since is kept for recovery. Restore the article in the trash to go on.`,
      es: (who: string, at: string) =>
        `${who} movió este artículo a la papelera el ${at}. Ya no se guarda nada aquí; lo que escribió después se conserva para recuperarlo. Restaure el artículo en la papelera para continuar.`,
    },
    notInTrash: {
      en: 'Only what is in the trash is deleted for good. Move the article to the trash first.',
      es: 'Solo se elimina para siempre lo que está en la papelera. Mueva antes el artículo a la papelera.',
    },
    onlyAsDraft: {
      en: 'An article comes back from the trash as a draft. Restore it, then publish it from its form.',
      es: 'Un artículo vuelve de la papelera como borrador. Restáurelo y publíquelo después desde su formulario.',
    },
    whichOnes: {
      en: 'Say which articles: an id in the address, or where[id][in].',
      es: 'Diga qué artículos: un id en la dirección, o where[id][in].',
    },
  },
  done: {
    trashed: {
      en: (count: number) => (count === 1 ? 'Moved to the trash.' : `${count} articles moved to the trash.`),
      es: (count: number) =>
        count === 1 ? 'Movido a la papelera.' : `${count} artículos movidos a la papelera.`,
    },
    restored: {
      en: (count: number) => (count === 1 ? 'Restored as a draft.' : `${count} articles restored as drafts.`),
      es: (count: number) =>
        count === 1 ? 'Restaurado como borrador.' : `${count} artículos restaurados como borradores.`,
    },
    failed: {
      en: (count: number) => `${count} could not be moved.`,
      es: (count: number) => `No se pudieron mover: ${count}.`,
    },
  },
} satisfies PanelWords
