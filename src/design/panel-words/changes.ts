import type { PanelWords } from '../panel-words'

type Counts = { changed: number; added: number; removed: number; moved: number; cells: number }

const counted = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]

/** What changed between two versions of an article, and taking it back. */
export const changesWords = {
  title: { en: 'What changed', es: 'Qué cambió' },
  link: { en: 'See the changes', es: 'Ver los cambios' },
  since: {
    approved: {
      en: (at: string) => `Since you approved it, ${at}`,
      es: (at: string) => `Desde que lo aprobó, ${at}`,
    },
    published: { en: 'Since it was published', es: 'Desde que se publicó' },
    version: {
      en: (at: string) => `Since the version of ${at}`,
      es: (at: string) => `Desde la versión del ${at}`,
    },
  },
  until: {
    now: { en: 'until now', es: 'hasta ahora' },
    version: {
      en: (at: string) => `until the version of ${at}`,
      es: (at: string) => `hasta la versión del ${at}`,
    },
  },
  pick: {
    label: { en: 'Compare other versions', es: 'Comparar otras versiones' },
    from: { en: 'From', es: 'Desde' },
    to: { en: 'To', es: 'Hasta' },
    show: { en: 'Compare', es: 'Comparar' },
    approved: { en: 'The version that I approved', es: 'La versión que aprobé' },
    published: { en: 'The published version', es: 'La versión publicada' },
    now: { en: 'The newest version', es: 'La versión más reciente' },
  },
  /** How a version came to be. */
  kind: {
    first: { en: 'begun', es: 'inicio' },
    published: { en: 'published', es: 'publicada' },
    approved: { en: 'approved', es: 'aprobada' },
    submitted: { en: 'sent to review', es: 'enviada a revisión' },
    automatic: { en: 'saved while typing', es: 'guardada al escribir' },
    saved: { en: 'saved', es: 'guardada' },
  },
  history: {
    title: { en: 'Versions', es: 'Versiones' },
    when: { en: 'When', es: 'Cuándo' },
    who: { en: 'Who', es: 'Quién' },
    what: { en: 'What changed', es: 'Qué cambió' },
    look: { en: 'Compare', es: 'Comparar' },
    unknown: { en: 'Not recorded', es: 'No consta' },
    first: { en: 'The oldest version that is kept', es: 'La versión más antigua que se conserva' },
    same: { en: 'Nothing that readers see', es: 'Nada de lo que ven los lectores' },
    change: { en: 'This change', es: 'Este cambio' },
    sinceThen: { en: 'Since then', es: 'Desde entonces' },
    pages: { en: 'Pages of the list', es: 'Páginas de la lista' },
    newer: { en: 'Newer versions', es: 'Versiones más recientes' },
    older: { en: 'Older versions', es: 'Versiones más antiguas' },
    page: {
      en: (page: number, pages: number) => `Page ${page} of ${pages}`,
      es: (page: number, pages: number) => `Página ${page} de ${pages}`,
    },
  },
  nothing: {
    en: 'Nothing that readers see is different.',
    es: 'Nada de lo que ven los lectores es distinto.',
  },
  asRead: { en: 'The article, as readers would see it', es: 'El artículo, como lo verían los lectores' },
  fields: { en: 'Other fields', es: 'Otros campos' },
  field: { en: 'Field', es: 'Campo' },
  before: { en: 'Before', es: 'Antes' },
  after: { en: 'After', es: 'Después' },
  empty: { en: '(empty)', es: '(vacío)' },
  list: { en: 'Changes in the text', es: 'Cambios en el texto' },
  step: {
    changed: { en: 'Changed', es: 'Cambiado' },
    onlyForm: { en: 'Changed: only its form', es: 'Cambiado: solo su forma' },
    added: { en: 'Added', es: 'Añadido' },
    removed: { en: 'Removed', es: 'Eliminado' },
    moved: { en: 'Moved to here', es: 'Movido aquí' },
    movedAndChanged: { en: 'Moved to here and changed', es: 'Movido aquí y cambiado' },
    left: { en: 'Moved away from here', es: 'Movido de aquí' },
  },
  /** Read aloud around marked words. */
  mark: {
    added: { en: 'added:', es: 'añadido:' },
    removed: { en: 'removed:', es: 'eliminado:' },
    end: { en: 'end of change', es: 'fin del cambio' },
  },
  /** One line about a text, such as "3 paragraphs changed, 1 moved". */
  counts: {
    en: ({ changed, added, removed, moved, cells }: Counts) =>
      [
        ...counted(changed, 'part changed', 'parts changed'),
        ...counted(cells, 'table cell changed', 'table cells changed'),
        ...counted(added, 'added', 'added'),
        ...counted(removed, 'removed', 'removed'),
        ...counted(moved, 'moved', 'moved'),
      ].join(', '),
    es: ({ changed, added, removed, moved, cells }: Counts) =>
      [
        ...counted(changed, 'parte cambiada', 'partes cambiadas'),
        ...counted(cells, 'celda de una tabla cambiada', 'celdas de tablas cambiadas'),
        ...counted(added, 'añadida', 'añadidas'),
        ...counted(removed, 'eliminada', 'eliminadas'),
        ...counted(moved, 'movida', 'movidas'),
      ].join(', '),
  },
  takeBack: {
    button: { en: 'Take this back', es: 'Deshacer este cambio' },
    explained: {
      en: 'Take this back puts the earlier words of this one place into the draft. Nothing else changes.',
      es: 'Deshacer este cambio pone en el borrador las palabras anteriores de este único lugar. Nada más cambia.',
    },
    onlyText: { en: 'Only the text has blocks.', es: 'Solo el texto tiene bloques.' },
    nothing: {
      en: 'There is nothing to take back here any more. Load the changes again.',
      es: 'Aquí ya no hay nada que deshacer. Vuelva a cargar los cambios.',
    },
  },
  refusal: {
    params: {
      en: 'Say what to compare: from=approved, from=published or the number of a version; to=now or the number of a version.',
      es: 'Indique qué comparar: from=approved, from=published o el número de una versión; to=now o el número de una versión.',
    },
    approved: {
      en: 'You have not approved this article, or that version is no longer kept.',
      es: 'No ha aprobado este artículo, o esa versión ya no se conserva.',
    },
    published: { en: 'This article is not published.', es: 'Este artículo no está publicado.' },
    version: {
      en: 'There is no such version of this article, or it is no longer kept.',
      es: 'No existe esa versión de este artículo, o ya no se conserva.',
    },
  },
} satisfies PanelWords
