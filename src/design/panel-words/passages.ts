import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')

/** Whether a passage is approved, in lists. */
export const passageStates = {
  new: { en: 'Not approved yet', es: 'Aún sin aprobar' },
  changed: { en: 'Changed since its approval', es: 'Cambiado desde su aprobación' },
  approved: { en: 'Approved', es: 'Aprobado' },
} satisfies PanelWords

/** The approval of a passage. */
export const passageWords = {
  title: { en: 'Passages to approve', es: 'Pasajes por aprobar' },
  all: { en: 'All passages', es: 'Todos los pasajes' },
  approval: { en: 'Approval of the passage', es: 'Aprobación del pasaje' },
  waits: {
    new: {
      en: 'This text waits for approval. Until then no article can show it.',
      es: 'Este texto espera aprobación. Hasta entonces ningún artículo puede mostrarlo.',
    },
    changed: {
      en: 'This change waits for approval. Until then articles show the text that was approved last.',
      es: 'Este cambio espera aprobación. Hasta entonces los artículos muestran el último texto aprobado.',
    },
  },
  inForce: {
    en: 'This text is approved. Articles that use the passage show it as the settings say.',
    es: 'Este texto está aprobado. Los artículos que usan el pasaje lo muestran según los ajustes.',
  },
  saved: {
    en: 'Saved. What was changed since the last approval waits to be approved.',
    es: 'Guardado. Lo que cambió desde la última aprobación espera que se apruebe.',
  },
  look: { en: 'Look at what waits', es: 'Ver lo que espera' },
  who: {
    en: 'Editors approve it, and whoever has a published profile with checked credentials.',
    es: 'Lo aprueban los editores y quien tiene un perfil publicado con titulación comprobada.',
  },
  approve: { en: 'Approve the passage', es: 'Aprobar el pasaje' },
  approved: {
    en: (articles: number) =>
      articles === 0
        ? 'Approved. Articles can use the passage now.'
        : `Approved. ${en(articles, 'article is', 'articles are')} brought up to date within seconds.`,
    es: (articles: number) =>
      articles === 0
        ? 'Aprobado. Los artículos ya pueden usar el pasaje.'
        : `Aprobado. En unos segundos ${es(articles, 'artículo se pone', 'artículos se ponen')} al día.`,
  },
  approvedBy: { en: 'Approved by', es: 'Aprobado por' },
  lastApprovedBy: { en: 'Last approved by', es: 'Aprobado por última vez por' },
  changed: {
    en: 'The passage was changed after you opened it. Look at it again.',
    es: 'El pasaje cambió después de que usted lo abriera. Véalo de nuevo.',
  },
  isApproved: {
    en: 'This text is approved already.',
    es: 'Este texto ya está aprobado.',
  },
  fourEyes: {
    en: 'You changed this passage, so somebody else has to approve it.',
    es: 'Usted cambió este pasaje, así que debe aprobarlo otra persona.',
  },
  ownWork: {
    en: 'You changed it, so somebody else approves it.',
    es: 'Usted lo cambió, así que lo aprueba otra persona.',
  },
} satisfies PanelWords
