import type { PanelWords } from '../panel-words'

/** The approval of a symptom's red line. */
export const redLineWords = {
  title: { en: 'Red lines to approve', es: 'Líneas rojas por aprobar' },
  all: { en: 'All symptoms', es: 'Todos los síntomas' },
  approval: { en: 'Approval of the red line', es: 'Aprobación de la línea roja' },
  waits: {
    en: 'This line waits for a clinician to approve it:',
    es: 'Esta línea espera la aprobación de un profesional clínico:',
  },
  who: {
    en: 'Whoever has a published profile with checked credentials can approve it, on the first page of the panel.',
    es: 'La puede aprobar quien tiene un perfil publicado con titulación comprobada, en la primera página del panel.',
  },
  approve: { en: 'Approve', es: 'Aprobar' },
  approveOf: {
    en: (name: string) => `Approve the red line of ${name}`,
    es: (name: string) => `Aprobar la línea roja de ${name}`,
  },
  approved: {
    en: 'Approved. Readers see the line now.',
    es: 'Aprobada. Los lectores ya ven la línea.',
  },
  shown: { en: 'Readers see this line.', es: 'Los lectores ven esta línea.' },
  stillShown: {
    en: 'Until then readers see the line that was approved last:',
    es: 'Hasta entonces los lectores ven la última línea aprobada:',
  },
  notShown: { en: 'Readers see no line yet.', es: 'Los lectores aún no ven ninguna línea.' },
  approvedBy: { en: 'Approved by', es: 'Aprobada por' },
  ownWork: {
    en: 'You wrote this line, so somebody else approves it.',
    es: 'Usted escribió esta línea, así que la aprueba otra persona.',
  },
  changed: {
    en: 'The line was changed after you opened it. Look at it again.',
    es: 'La línea cambió después de que usted la abriera. Véala de nuevo.',
  },
  fourEyes: {
    en: 'You wrote this line, so another clinician has to approve it.',
    es: 'Usted escribió esta línea, así que debe aprobarla otro profesional clínico.',
  },
} satisfies PanelWords
