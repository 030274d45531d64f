import type { PanelWords } from '../panel-words'

/** Saving as one types, and what is said where two people changed the same words. */
export const savingWords = {
  conflict: {
    en: 'Somebody else changed the same words meanwhile. Nothing of this save was stored; decide which words shall stand.',
    es: 'Otra persona cambió entretanto las mismas palabras. No se guardó nada de este cambio; decida qué palabras deben quedar.',
  },
  noBase: {
    en: 'Somebody else wrote last in this article. Send the contentDigest of the version that you started from, so that nothing is overwritten. What you sent is kept under Earlier words.',
    es: 'Otra persona escribió la última en este artículo. Envíe el contentDigest de la versión de la que partió, para que no se sobrescriba nada. Lo que envió queda en Palabras anteriores.',
  },
  wrongShape: {
    en: (field: string) => `“${field}” cannot hold what was sent.`,
    es: (field: string) => `«${field}» no puede contener lo que se envió.`,
  },
  state: {
    // Others may save the same article.
    saved: {
      en: (at: string) => `Your changes saved ${at}`,
      es: (at: string) => `Sus cambios, guardados a las ${at}`,
    },
    unchanged: { en: 'Saves as you type', es: 'Se guarda mientras escribe' },
    unsaved: { en: 'Not saved yet', es: 'Aún sin guardar' },
    saving: { en: 'Saving …', es: 'Guardando …' },
    refused: { en: (why: string) => `Not saved: ${why}`, es: (why: string) => `Sin guardar: ${why}` },
    again: { en: 'Not saved yet, trying again', es: 'Aún sin guardar; se vuelve a intentar' },
    offline: { en: 'Offline', es: 'Sin conexión' },
    kept: {
      en: (how: string) => `${how}. Kept on this computer.`,
      es: (how: string) => `${how}. Guardado en este equipo.`,
    },
    notKept: {
      en: (how: string) => `${how}. This browser keeps nothing: leave the page open.`,
      es: (how: string) => `${how}. Este navegador no guarda nada: deje la página abierta.`,
    },
  },
  unsent: {
    heading: {
      en: (at: string) => `Words from ${at} were not saved`,
      es: (at: string) => `Hay palabras del ${at} sin guardar`,
    },
    about: {
      en: (fields: string) => `They were typed on this computer and never reached the site: ${fields}.`,
      es: (fields: string) => `Se escribieron en este equipo y no llegaron al sitio: ${fields}.`,
    },
    bringBack: { en: 'Bring back', es: 'Recuperar' },
    see: { en: 'See', es: 'Ver' },
    hide: { en: 'Hide', es: 'Ocultar' },
    discard: { en: 'Discard', es: 'Descartar' },
    sure: { en: 'They are kept nowhere else.', es: 'No se conservan en ningún otro lugar.' },
    discardThem: { en: 'Discard them', es: 'Descartarlas' },
    keepThem: { en: 'Keep them', es: 'Conservarlas' },
    notNow: {
      en: 'The form has changes that are not saved. Try again once they are.',
      es: 'El formulario tiene cambios sin guardar. Inténtelo cuando estén guardados.',
    },
    kept: { en: 'Not saved', es: 'Sin guardar' },
  },
  earlier: {
    open: { en: 'Earlier words', es: 'Palabras anteriores' },
    about: {
      en: (days: number) =>
        `What the fields said at earlier saves, whoever wrote it. ${days === 1 ? 'Kept for one day.' : `Kept for ${days} days.`}`,
      es: (days: number) =>
        `Lo que decían los campos en guardados anteriores, lo escribiera quien lo escribiera. ${days === 1 ? 'Se conserva un día.' : `Se conserva ${days} días.`}`,
    },
    field: { en: 'Field', es: 'Campo' },
    all: { en: 'All fields', es: 'Todos los campos' },
    every: { en: 'Every save', es: 'Cada guardado' },
    by: {
      en: (who: string, at: string) => `${who}, ${at}`,
      es: (who: string, at: string) => `${who}, ${at}`,
    },
    until: {
      en: (at: string) => `Stood here until ${at}`,
      es: (at: string) => `Estuvo aquí hasta el ${at}`,
    },
    refused: { en: 'Refused: others had changed it', es: 'Rechazado: otros lo habían cambiado' },
    empty: { en: '(empty)', es: '(vacío)' },
    none: { en: 'Nothing else was saved here.', es: 'Aquí no se guardó nada más.' },
    compare: { en: 'Compare with now', es: 'Comparar con lo actual' },
    hide: { en: 'Hide', es: 'Ocultar' },
    before: { en: 'Then', es: 'Antes' },
    now: { en: 'Now', es: 'Ahora' },
    putBack: { en: 'Put back', es: 'Recuperar' },
    isBack: {
      en: (field: string) => `“${field}” says again what it said. What stood there is an earlier word now.`,
      es: (field: string) =>
        `«${field}» vuelve a decir lo que decía. Lo que había está en palabras anteriores.`,
    },
    older: { en: 'Show older ones', es: 'Mostrar más antiguas' },
    failed: {
      en: 'They could not be asked for. Try again in a moment.',
      es: 'No se pudieron consultar. Inténtelo de nuevo en un momento.',
    },
  },
  session: {
    ended: { en: 'You are signed out.', es: 'Su sesión terminó.' },
    other: {
      en: 'Somebody else is signed in in this browser.',
      es: 'Otra persona inició sesión en este navegador.',
    },
    heading: {
      ended: { en: 'You are signed out', es: 'Su sesión terminó' },
      other: {
        en: 'Somebody else is signed in in this browser',
        es: 'Otra persona inició sesión en este navegador',
      },
    },
    about: {
      ended: {
        en: 'What you typed is still in the form. Sign in, and it is saved.',
        es: 'Lo que escribió sigue en el formulario. Inicie sesión y se guardará.',
      },
      other: {
        en: 'What you typed is still in the form, and is not saved in that person’s name. Sign in again to save it in yours; the other person is signed out here.',
        es: 'Lo que escribió sigue en el formulario y no se guarda en nombre de esa persona. Inicie sesión de nuevo para guardarlo en el suyo; la otra persona deja de tener sesión aquí.',
      },
    },
    as: { en: (email: string) => `Account: ${email}`, es: (email: string) => `Cuenta: ${email}` },
    password: { en: 'Password', es: 'Contraseña' },
    signIn: { en: 'Sign in', es: 'Iniciar sesión' },
    later: { en: 'Not now', es: 'Ahora no' },
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
