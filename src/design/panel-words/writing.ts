import type { PanelWords } from '../panel-words'

/** Creating an article, scheduling its publication, uploading its pictures, saving. */
export const writingWords = {
  articles: { en: 'Articles', es: 'Artículos' },
  mayNot: {
    en: 'Your account may not write articles. Editors and authors do.',
    es: 'Su cuenta no puede escribir artículos. Lo hacen editores y autores.',
  },
  begin: {
    question: { en: 'Question', es: 'Pregunta' },
    hint: {
      en: 'As a reader would ask it. The text, its sources and everything else come next.',
      es: 'Tal como la haría un lector. El texto, sus fuentes y todo lo demás vienen después.',
    },
    empty: {
      en: 'Nothing is kept before you write the first letter.',
      es: 'No se guarda nada hasta que escriba la primera letra.',
    },
    saving: { en: 'Saving …', es: 'Guardando …' },
    saved: { en: 'Saved as a draft.', es: 'Guardado como borrador.' },
    unsaved: {
      en: 'Not saved yet. Keep this page open; it is tried again.',
      es: 'Aún sin guardar. Deje esta página abierta; se volverá a intentar.',
    },
    opening: { en: 'Opening the draft …', es: 'Abriendo el borrador …' },
    goOn: { en: 'Go on writing', es: 'Seguir escribiendo' },
    notSaved: { en: 'This could not be saved.', es: 'No se pudo guardar.' },
    first: {
      en: 'An article begins with its question. Write that first.',
      es: 'Un artículo empieza por su pregunta. Escríbala primero.',
    },
  },
  filters: {
    label: { en: 'Quick filters', es: 'Filtros rápidos' },
    all: { en: 'All', es: 'Todos' },
    mine: { en: 'My drafts', es: 'Mis borradores' },
    inReview: { en: 'In review', es: 'En revisión' },
    approved: { en: 'Approved', es: 'Aprobados' },
    published: { en: 'Published', es: 'Publicados' },
    overdue: { en: 'Review overdue', es: 'Revisión atrasada' },
  },
  save: {
    slow: {
      en: 'Saving takes longer than usual. What you typed is still here.',
      es: 'Guardar tarda más de lo normal. Lo que escribió sigue aquí.',
    },
    unsaved: {
      en: 'Not saved, trying again. What you typed is still here: keep this page open.',
      es: 'Sin guardar; se intenta de nuevo. Lo que escribió sigue aquí: no cierre esta página.',
    },
    saved: {
      en: 'Saved. Everything that you typed is stored now.',
      es: 'Guardado. Todo lo que escribió ya está almacenado.',
    },
  },
  upload: {
    again: {
      en: (alt: string, file: string) =>
        `This picture already exists: “${alt}” (${file}). Upload it a second time all the same? With Cancel nothing is sent, and you can choose the one that is here.`,
      es: (alt: string, file: string) =>
        `Esta imagen ya está aquí: «${alt}» (${file}). ¿Subirla otra vez de todos modos? Con Cancelar no se envía nada y puede elegir la que ya está.`,
    },
    checking: { en: 'Looking at the picture …', es: 'Examinando la imagen …' },
    sending: {
      en: (percent: number) => `Sending the picture: ${percent} %`,
      es: (percent: number) => `Enviando la imagen: ${percent} %`,
    },
    drawing: {
      en: 'The picture has arrived. Its sizes are being drawn, which takes some seconds.',
      es: 'La imagen ha llegado. Se están creando sus tamaños, lo que tarda unos segundos.',
    },
  },
  plan: {
    heading: { en: 'Schedule', es: 'Programación' },
    none: { en: 'Nothing is planned.', es: 'No hay nada programado.' },
    legend: { en: 'Plan a change', es: 'Programar un cambio' },
    what: { en: 'What', es: 'Qué' },
    when: { en: 'When', es: 'Cuándo' },
    newest: { en: 'Publish the newest version', es: 'Publicar la última versión' },
    zone: {
      en: (zone: string) => `In your time zone, ${zone}.`,
      es: (zone: string) => `En su zona horaria, ${zone}.`,
    },
    send: { en: 'Plan it', es: 'Programar' },
    planned: { en: 'Planned.', es: 'Programado.' },
    removed: { en: 'Removed.', es: 'Quitado.' },
    cancelled: { en: 'Cancelled.', es: 'Cancelado.' },
    needsApproval: { en: 'Needs approval again', es: 'Necesita otra aprobación' },
    outdated: {
      en: 'The article was changed since. This plan publishes nothing; look at the change and plan again.',
      es: 'El artículo se cambió después. Este plan no publica nada; vea el cambio y prográmelo de nuevo.',
    },
    action: {
      publish: { en: 'Publish', es: 'Publicar' },
      unpublish: { en: 'Take offline', es: 'Retirar del sitio' },
    },
    state: {
      waiting: { en: 'Planned', es: 'Programado' },
      overdue: { en: 'Late', es: 'Atrasado' },
      running: { en: 'Being done now', es: 'En curso' },
      failed: { en: 'Did not work', es: 'Falló' },
      done: { en: 'Done', es: 'Hecho' },
    },
    refusal: {
      action: {
        en: 'Say what to plan: publish or unpublish.',
        es: 'Diga qué programar: publish o unpublish.',
      },
      time: { en: 'Give a date and a time.', es: 'Indique una fecha y una hora.' },
      both: { en: 'Give an action and a time.', es: 'Indique una acción y una hora.' },
      past: { en: 'The time must be in the future.', es: 'La hora debe estar en el futuro.' },
      far: {
        en: (years: number) => `The time must be within ${years} years.`,
        es: (years: number) => `La hora debe estar dentro de los próximos ${years} años.`,
      },
      tooLate: {
        en: 'It is too late: this plan has been carried out or is being carried out now.',
        es: 'Es demasiado tarde: este plan ya se ejecutó o se está ejecutando.',
      },
    },
  },
} satisfies PanelWords
