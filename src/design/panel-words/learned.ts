import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const es = counter('es')

/** The accuracy of the learned spam check, and the choice of its threshold. */
export const learnedWords = {
  title: { en: 'Learned spam check', es: 'Control de spam aprendido' },
  about: {
    en: 'It learns from your decisions what spam on this site looks like: from comments that you approve and from those that you mark as spam. It only holds comments back; you decide about them.',
    es: 'Aprende de sus decisiones cómo es el spam en este sitio: de los comentarios que usted aprueba y de los que marca como spam. Solo retiene comentarios; quien decide sobre ellos es usted.',
  },
  nothing: {
    en: (enough: number) =>
      `It holds nothing yet. It begins once you have approved ${enough} different comments and marked ${enough} different ones as spam.`,
    es: (enough: number) =>
      `Todavía no retiene nada. Empezará cuando usted haya aprobado ${enough} comentarios distintos y marcado otros ${enough} como spam.`,
  },
  learnedFrom: {
    en: (honest: number, spam: number) =>
      `Learned from ${honest} honest comments and ${spam} of spam, last on `,
    es: (honest: number, spam: number) =>
      `Aprendido de ${es(honest, 'comentario legítimo', 'comentarios legítimos')} y ${spam} de spam; la última vez, el `,
  },
  judged: {
    en: '. Each was judged by what had been learned from the others.',
    es: '. Cada uno se juzgó con lo aprendido de los demás.',
  },
  curve: {
    en: (from: string, at: string, to: string, atMost: string) =>
      `Spam caught for honest comments wrongly held: from ${from} at ${at} to ${to} at ${atMost}`,
    es: (from: string, at: string, to: string, atMost: string) =>
      `Spam detectado según los comentarios legítimos retenidos por error: desde el ${from} con el ${at} hasta el ${to} con el ${atMost}`,
  },
  across: { en: 'Honest comments wrongly held', es: 'Comentarios legítimos retenidos por error' },
  table: {
    caption: { en: 'What each choice brings', es: 'Qué aporta cada opción' },
    wronglyHeld: { en: 'Wrongly held', es: 'Retenidos por error' },
    caught: { en: 'Caught', es: 'Detectado' },
    honest: { en: 'Honest held', es: 'Legítimos retenidos' },
    spam: { en: 'Spam held', es: 'Spam retenido' },
    chosen: { en: ' (chosen)', es: ' (elegida)' },
    of: {
      en: (count: number, all: number) => `${count} of ${all}`,
      es: (count: number, all: number) => `${count} de ${all}`,
    },
  },
  choice: {
    label: {
      en: 'Honest comments that it may hold',
      es: 'Comentarios legítimos que puede retener',
    },
    byCurve: { en: 'As the curve says', es: 'Según la curva' },
    byCurveNow: {
      en: (share: string) => `As the curve says: ${share}`,
      es: (share: string) => `Según la curva: ${share}`,
    },
    off: {
      en: 'None: the learned check is off',
      es: 'Ninguno: el control aprendido está desactivado',
    },
    catches: {
      en: (share: string, caught: string) => `${share}, catches ${caught} of spam`,
      es: (share: string, caught: string) => `${share}, detecta el ${caught} del spam`,
    },
    saved: {
      en: 'Saved. It holds for comments from now on.',
      es: 'Guardado. Se aplica a los comentarios a partir de ahora.',
    },
  },
} satisfies PanelWords
