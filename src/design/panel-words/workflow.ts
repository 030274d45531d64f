import type { PanelWords } from '../panel-words'

/** The publishing workflow: its panel, its history, and warnings before publication. */
export const workflowWords = {
  heading: { en: 'Workflow', es: 'Flujo de trabajo' },
  begins: { en: 'Begins with the first save.', es: 'Empieza cuando se guarda por primera vez.' },
  failed: {
    en: 'The state of this article could not be asked for. Reload the page to try again.',
    es: 'No se pudo consultar el estado de este artículo. Vuelva a cargar la página para intentarlo de nuevo.',
  },
  readersSee: {
    en: 'Readers see the published version until this change is published.',
    es: 'Los lectores ven la versión publicada hasta que se publique este cambio.',
  },
  livePage: { en: 'Open the public page (new tab)', es: 'Abrir la página pública (otra pestaña)' },
  leftReview: {
    en: (who: string, at: string) =>
      `${who} changed it during review, ${at}, so it left the review. Send it again once it is done.`,
    es: (who: string, at: string) =>
      `${who} lo cambió durante la revisión, ${at}, y por eso salió de ella. Envíelo de nuevo cuando esté listo.`,
  },
  sentBy: {
    en: (who: string) => `Sent to review by ${who}`,
    es: (who: string) => `Enviado a revisión por ${who}`,
  },
  approvedBy: { en: (who: string) => `Approved by ${who}`, es: (who: string) => `Aprobado por ${who}` },
  changedSince: {
    en: '; changed since, so it needs approval again.',
    es: '; se cambió después, así que necesita una nueva aprobación.',
  },
  missing: { en: 'Before it can go to review, it needs:', es: 'Antes de ir a revisión le falta:' },
  needsOther: {
    en: 'You wrote or changed this text: somebody else has to approve it.',
    es: 'Usted escribió o cambió este texto: debe aprobarlo otra persona.',
  },
  noReviewer: {
    en: 'No reviewer is named: all editors will be told.',
    es: 'No se nombra a ningún revisor clínico: se avisará a todos los editores.',
  },
  nextStep: { en: 'Next step', es: 'Siguiente paso' },
  note: { en: 'Note', es: 'Nota' },
  optionalNote: { en: 'Note (optional)', es: 'Nota (opcional)' },
  wholePage: {
    en: 'The whole page was reviewed: renew the review dates',
    es: 'Se revisó toda la página: renovar las fechas de revisión',
  },
  move: {
    submit: { en: 'Send to review', es: 'Enviar a revisión' },
    approve: { en: 'Approve', es: 'Aprobar' },
    return: { en: 'Return with note', es: 'Devolver con una nota' },
  },
  moved: {
    submit: { en: 'Sent to clinical review', es: 'Enviado a revisión clínica' },
    approve: { en: 'Approved', es: 'Aprobado' },
    return: { en: 'Returned to the writer', es: 'Devuelto a quien lo escribe' },
  },
  history: { en: (count: number) => `History (${count})`, es: (count: number) => `Historial (${count})` },
  changes: {
    heading: { en: 'Changed since you opened it', es: 'Cambiado desde que lo abrió' },
    forgotten: {
      en: 'The earlier words are not kept any more. Read the new ones.',
      es: 'Las palabras anteriores ya no se conservan. Lea las nuevas.',
    },
    takenOut: { en: 'Taken out', es: 'Eliminado' },
    show: { en: 'Show the new version', es: 'Mostrar la nueva versión' },
    onlyForm: {
      en: '(the same words: their order, form, a link or a picture changed)',
      es: '(las mismas palabras: cambió su orden, su forma, un enlace o una imagen)',
    },
  },
  publish: {
    button: { en: 'Publish changes', es: 'Publicar los cambios' },
    needsApproval: {
      en: 'Publishing needs an approval of the last change. Send it to review first.',
      es: 'Para publicar hace falta aprobar el último cambio. Envíelo antes a revisión.',
    },
    warned: { en: 'Publish all the same?', es: '¿Publicar de todos modos?' },
    anyway: { en: 'Publish anyway', es: 'Publicar de todos modos' },
    changed: { en: 'Somebody changed this article', es: 'Alguien cambió este artículo' },
    lookFirst: {
      en: 'It is not what you have before you any more. The workflow panel says what changed; look at it, then decide again.',
      es: 'Ya no es lo que tiene delante. El panel del flujo de trabajo dice qué cambió; véalo y decida de nuevo.',
    },
  },
  warning: {
    noReviewer: { en: 'No clinical reviewer is named.', es: 'No se nombra a ningún revisor clínico.' },
    ownReviewer: {
      en: 'The reviewer is also a writer of this article.',
      es: 'El revisor es también autor de este artículo.',
    },
    noReviewDate: { en: 'It does not say when it was reviewed.', es: 'No dice cuándo se revisó.' },
    overdue: { en: 'Its review is overdue.', es: 'Su revisión está atrasada.' },
    noReferences: { en: 'It has no references.', es: 'No tiene referencias.' },
    noSummary: {
      en: 'It has no summary, the answer in one sentence.',
      es: 'No tiene resumen, la respuesta en una frase.',
    },
  },
  refusal: {
    submit: {
      en: 'There is nothing to send to review: it is in review or approved already, or nothing was changed.',
      es: 'No hay nada que enviar a revisión: ya está en revisión o aprobado, o no se cambió nada.',
    },
    approve: {
      en: 'There is nothing to approve: it was approved already, or was not sent to review.',
      es: 'No hay nada que aprobar: ya se aprobó o no se envió a revisión.',
    },
    fourEyes: {
      en: 'You changed this text since it was last approved, so somebody else has to approve it.',
      es: 'Usted cambió este texto desde su última aprobación, así que debe aprobarlo otra persona.',
    },
    return: {
      en: 'There is nothing to return: the article is with its writer.',
      es: 'No hay nada que devolver: el artículo lo tiene quien lo escribe.',
    },
    missing: {
      submit: {
        en: (names: string[]) => `It cannot go to review yet. Still missing: ${names.join(', ')}.`,
        es: (names: string[]) => `Aún no puede ir a revisión. Falta: ${names.join(', ')}.`,
      },
      approve: {
        en: (names: string[]) => `It cannot be approved. Still missing: ${names.join(', ')}.`,
        es: (names: string[]) => `No se puede aprobar. Falta: ${names.join(', ')}.`,
      },
    },
    noNote: {
      en: 'Say in a note what the writer should change.',
      es: 'Diga en una nota qué debe cambiar quien lo escribe.',
    },
    changed: {
      en: 'The article was changed after you opened it. Look at what has changed, then decide again.',
      es: 'El artículo se cambió después de que lo abriera. Vea qué ha cambiado y decida de nuevo.',
    },
  },
  restored: {
    en: 'Restored as a draft. Readers see it once it is published.',
    es: 'Recuperado como borrador. Los lectores lo verán cuando se publique.',
  },
} satisfies PanelWords

/** The names of article fields in lists of changes. */
export const contentFieldNames = {
  question: { en: 'Question', es: 'Pregunta' },
  summary: { en: 'Summary', es: 'Resumen' },
  keyPoints: { en: 'Key points', es: 'Puntos clave' },
  body: { en: 'Text', es: 'Texto' },
  references: { en: 'References', es: 'Referencias' },
  corrections: { en: 'Corrections', es: 'Correcciones' },
  conflictOfInterest: { en: 'Conflict of interest', es: 'Conflicto de intereses' },
  authors: { en: 'Authors', es: 'Autores' },
  symptoms: { en: 'Symptoms', es: 'Síntomas' },
  reviewer: { en: 'Reviewer', es: 'Revisor clínico' },
  reviewedOn: { en: 'Reviewed on', es: 'Revisado el' },
  reviewDue: { en: 'Review due', es: 'Próxima revisión' },
  image: { en: 'Share picture', es: 'Imagen para compartir' },
  search: { en: 'In search results', es: 'En los resultados de búsqueda' },
  language: { en: 'Language', es: 'Idioma' },
  slug: { en: 'Address', es: 'Dirección' },
  publishedAt: { en: 'Publication date', es: 'Fecha de publicación' },
  isSample: { en: 'Sample', es: 'Muestra' },
} satisfies PanelWords

/** The audit log's actions on articles, by stored action. */
export const articleEvents = {
  'submit for review': { en: 'Submit for review', es: 'Enviado a revisión' },
  approve: { en: 'Approve', es: 'Aprobado' },
  'return to writer': { en: 'Return to writer', es: 'Devuelto a quien lo escribe' },
  publish: { en: 'Publish', es: 'Publicado' },
  unpublish: { en: 'Unpublish', es: 'Retirado del sitio' },
  'restore version': { en: 'Restore version', es: 'Versión recuperada' },
  'take back change': { en: 'Take back a change', es: 'Cambio deshecho' },
  'change during review': { en: 'Change during review', es: 'Cambiado durante la revisión' },
  'change of a passage': { en: 'Change of a passage', es: 'Cambio de un pasaje' },
  'ask for approval anew': {
    en: 'Passage changed: to be approved anew',
    es: 'Pasaje cambiado: espera otra aprobación',
  },
  'change address': { en: 'Change address', es: 'Dirección cambiada' },
  'change publication date': { en: 'Change publication date', es: 'Fecha de publicación cambiada' },
  'schedule publication': { en: 'Schedule publication', es: 'Publicación programada' },
  'schedule withdrawal': { en: 'Schedule withdrawal', es: 'Retirada programada' },
  assign: { en: 'Given to somebody', es: 'Asignado a alguien' },
  'end assignment': { en: 'Assignment ended', es: 'Encargo terminado' },
  'cancel schedule': { en: 'Cancel schedule', es: 'Programación cancelada' },
  'move to trash': { en: 'Move to trash', es: 'Movido a la papelera' },
  'restore from backup': { en: 'Restore from a backup', es: 'Restaurado de una copia de seguridad' },
  'restore from trash': { en: 'Restore from the trash', es: 'Restaurado de la papelera' },
} satisfies PanelWords
