import type { PanelWords } from '../panel-words'

/** Taking the content elsewhere, for administrators. */
export const siteExportWords = {
  trail: { en: 'Export', es: 'Exportación' },
  title: { en: 'Take the content elsewhere', es: 'Llevarse el contenido' },
  mayNot: {
    en: 'Only administrators may export the site. Ask one of them.',
    es: 'Solo los administradores pueden exportar el sitio. Pídaselo a uno de ellos.',
  },
  about: {
    en: 'The site goes on while its content is written as a zip. The audit log says who asked for it and who downloaded it.',
    es: 'El sitio sigue funcionando mientras su contenido se escribe en un zip. El registro de auditoría dice quién lo pidió y quién lo descargó.',
  },
  format: { en: 'Format', es: 'Formato' },
  formats: {
    'json-lines': { en: 'All rows as JSON Lines', es: 'Todas las filas en JSON Lines' },
    markdown: { en: 'Texts as Markdown', es: 'Textos en Markdown' },
    wxr: { en: 'For WordPress (WXR)', es: 'Para WordPress (WXR)' },
  },
  hints: {
    'json-lines': {
      en: 'All content with its versions and comments, which an empty site of this software imports as it was.',
      es: 'Todo el contenido con sus versiones y comentarios, que un sitio vacío de este programa importa tal como estaba.',
    },
    markdown: {
      en: 'A text file for each article and page, with the pictures; without comments.',
      es: 'Un archivo de texto por cada artículo y página, con las imágenes; sin comentarios.',
    },
    wxr: {
      en: 'One file for WordPress with articles, pages and comments, and the pictures.',
      es: 'Un archivo para WordPress con artículos, páginas y comentarios, y las imágenes.',
    },
  },
  drafts: { en: 'Also what is not published', es: 'También lo que no está publicado' },
  private: {
    en: 'Also readers’ private data: e-mail addresses, and comments that are not public',
    es: 'También los datos privados de los lectores: direcciones de correo y comentarios que no son públicos',
  },
  begin: { en: 'Start the export', es: 'Iniciar la exportación' },
  withDrafts: { en: 'with drafts', es: 'con borradores' },
  withPrivate: { en: 'with private data', es: 'con datos privados' },
  asked: { en: 'Asked for on', es: 'Solicitada el' },
  waiting: {
    en: 'It begins within seconds if a worker is running.',
    es: 'Comienza en unos segundos si hay un proceso de trabajo en marcha.',
  },
  running: {
    en: (done: number, total: number) => `It is being written: ${done} of ${total}.`,
    es: (done: number, total: number) => `Se está escribiendo: ${done} de ${total}.`,
  },
  progress: { en: 'Progress', es: 'Progreso' },
  ready: {
    en: (size: string) => `It is ready: ${size}.`,
    es: (size: string) => `Está lista: ${size}.`,
  },
  kept: {
    en: (until: string) => `It is kept until ${until}, and erased then.`,
    es: (until: string) => `Se conserva hasta el ${until} y después se borra.`,
  },
  failed: { en: 'It failed.', es: 'Falló.' },
  seeLog: { en: 'The worker’s log says why.', es: 'El registro del proceso de trabajo dice por qué.' },
  download: { en: 'Download', es: 'Descargar' },
  stop: { en: 'Stop', es: 'Detener' },
  remove: { en: 'Erase', es: 'Borrar' },
  refusal: {
    busy: {
      en: 'An export is being made. Wait for it, or stop it first.',
      es: 'Se está haciendo una exportación. Espere a que termine o deténgala antes.',
    },
    gone: {
      en: 'This export is not there any more. Start another one.',
      es: 'Esta exportación ya no está. Inicie otra.',
    },
    elsewhere: {
      en: 'The file is not on this machine. It is in exports/panel in the worker’s data folder, for those who can reach that.',
      es: 'El archivo no está en esta máquina. Está en exports/panel, en la carpeta de datos del proceso de trabajo, para quien tenga acceso a ella.',
    },
  },
} satisfies PanelWords
