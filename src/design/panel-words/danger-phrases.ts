import type { PanelWords } from '../panel-words'

/** The dangers that a notice may name. */
export const dangerNames = {
  crisis: { en: 'Crisis', es: 'Crisis emocional' },
  heart: { en: 'Heart attack', es: 'Infarto' },
  stroke: { en: 'Stroke', es: 'Derrame cerebral' },
  breathing: { en: 'Breathing', es: 'Respiración' },
  choking: { en: 'Choking', es: 'Atragantamiento' },
  allergy: { en: 'Severe allergic reaction', es: 'Reacción alérgica grave' },
  overdose: { en: 'Overdose', es: 'Sobredosis' },
  poison: { en: 'Poisoning', es: 'Intoxicación' },
  bleeding: { en: 'Severe bleeding', es: 'Hemorragia' },
  seizure: { en: 'Seizure', es: 'Convulsiones' },
  unconscious: { en: 'Unconsciousness', es: 'Pérdida de conocimiento' },
  meningitis: { en: 'Meningitis', es: 'Signos de meningitis' },
  'head-injury': { en: 'Head injury', es: 'Golpe en la cabeza' },
  baby: { en: 'Baby in danger', es: 'Bebé en peligro' },
  pregnancy: { en: 'Danger in pregnancy', es: 'Peligro en el embarazo' },
  sight: { en: 'Sudden loss of sight', es: 'Pérdida súbita de la vista' },
  heat: { en: 'Heat stroke', es: 'Golpe de calor' },
  injury: { en: 'Severe injury', es: 'Lesión grave' },
  other: { en: 'Another emergency', es: 'Otra emergencia' },
} satisfies PanelWords

/** What an entry’s phrases are at this moment. */
export const dangerStates = {
  shipped: {
    en: 'Not yet reviewed by your clinicians',
    es: 'Aún sin revisar por sus profesionales clínicos',
  },
  changed: { en: 'Waits for approval', es: 'Espera aprobación' },
  approved: { en: 'Approved', es: 'Aprobada' },
  off: { en: 'Switched off', es: 'Desactivada' },
} satisfies PanelWords

/** Why phrases are not saved; each names its line. */
export const dangerProblems = {
  characters: {
    en: (line: string) => `“${line}” has a sign that is neither a letter, a digit nor “/”.`,
    es: (line: string) => `«${line}» tiene un signo que no es letra, cifra ni «/».`,
  },
  alternative: {
    en: (line: string) => `“${line}” has a “/” without a word on both sides.`,
    es: (line: string) => `«${line}» tiene una «/» sin palabra a ambos lados.`,
  },
  filling: {
    en: (line: string) => `“${line}” has only small words that everybody writes.`,
    es: (line: string) => `«${line}» solo tiene palabras pequeñas que escribe todo el mundo.`,
  },
  tooLong: {
    en: (line: string) => `“${line}” is too long: a phrase has at most 8 words, and 240 characters.`,
    es: (line: string) =>
      `«${line}» es demasiado larga: una frase tiene como máximo 8 palabras y 240 caracteres.`,
  },
  tooMany: {
    en: (most: number) => `At most ${most} lines.`,
    es: (most: number) => `Como máximo ${most} líneas.`,
  },
  none: {
    en: 'Write at least one phrase, or one topic.',
    es: 'Escriba al menos una frase o un tema.',
  },
  noExample: {
    en: 'Write at least one example that must show the notice.',
    es: 'Escriba al menos un ejemplo que deba mostrar el aviso.',
  },
  notShown: {
    en: (example: string) => `“${example}” must show the notice, and no phrase matches it.`,
    es: (example: string) => `«${example}» debe mostrar el aviso y ninguna frase coincide.`,
  },
  wronglyShown: {
    en: (example: string, line: string) =>
      `“${example}” must not show the notice, and the phrase “${line}” matches it.`,
    es: (example: string, line: string) =>
      `«${example}» no debe mostrar el aviso y coincide con la frase «${line}».`,
  },
  tooWide: {
    en: (line: string, matches: number, known: number, example: string) =>
      `“${line}” would show the notice on ${matches} of ${known} known searches and titles, such as “${example}”. Add a word to it.`,
    es: (line: string, matches: number, known: number, example: string) =>
      `«${line}» mostraría el aviso en ${matches} de ${known} búsquedas y títulos conocidos, como «${example}». Añádale una palabra.`,
  },
  kept: {
    en: 'An entry that came with the site, or was approved, is not deleted: switch it off.',
    es: 'Una entrada que venía con el sitio, o que fue aprobada, no se elimina: desactívela.',
  },
} satisfies PanelWords

/** The panel below an entry: its approval, and the box to try it. */
export const dangerPhraseWords = {
  approval: { en: 'Approval', es: 'Aprobación' },
  shipped: {
    en: 'These phrases came with the site and are in force. Nobody of your clinicians has reviewed them yet.',
    es: 'Estas frases venían con el sitio y están en vigor. Ninguno de sus profesionales clínicos las ha revisado todavía.',
  },
  changed: {
    en: 'These phrases wait for a clinician to approve them.',
    es: 'Estas frases esperan la aprobación de un profesional clínico.',
  },
  stillShipped: {
    en: 'Until then the phrases that came with the site are in force.',
    es: 'Hasta entonces están en vigor las frases que venían con el sitio.',
  },
  stillApproved: {
    en: 'Until then the phrases that were approved last are in force.',
    es: 'Hasta entonces están en vigor las últimas frases aprobadas.',
  },
  notInForce: { en: 'Until then they show no notice.', es: 'Hasta entonces no muestran ningún aviso.' },
  approved: {
    en: 'These phrases are approved and in force.',
    es: 'Estas frases están aprobadas y en vigor.',
  },
  off: {
    en: 'This entry is switched off: its phrases show no notice.',
    es: 'Esta entrada está desactivada: sus frases no muestran ningún aviso.',
  },
  willBeOff: {
    en: 'With the approval this entry is switched off: its phrases will show no notice.',
    es: 'Con la aprobación se desactiva esta entrada: sus frases no mostrarán ningún aviso.',
  },
  added: { en: 'New:', es: 'Nuevo:' },
  removed: { en: 'Taken out:', es: 'Retirado:' },
  shippedHasMore: {
    en: 'The list that comes with the site has these, which yours does not have:',
    es: 'La lista que viene con el sitio tiene estas, que la suya no tiene:',
  },
  wide: {
    en: (matches: number, known: number) =>
      `As saved, it would show the notice on ${matches} of ${known} known searches and titles.`,
    es: (matches: number, known: number) =>
      `Tal como está guardada, mostraría el aviso en ${matches} de ${known} búsquedas y títulos conocidos.`,
  },
  who: {
    en: 'Whoever has a published profile with checked credentials can approve it here.',
    es: 'La puede aprobar aquí quien tiene un perfil publicado con titulación comprobada.',
  },
  approve: { en: 'Approve as saved', es: 'Aprobar lo guardado' },
  done: { en: 'Approved. It is in force now.', es: 'Aprobada. Ya está en vigor.' },
  by: { en: 'Last approved by', es: 'Última aprobación de' },
  stale: {
    en: 'The entry was changed after you opened it. Look at it again.',
    es: 'La entrada cambió después de que usted la abriera. Véala de nuevo.',
  },
  fourEyes: {
    en: 'You made the last change, so another clinician has to approve it.',
    es: 'Usted hizo el último cambio, así que debe aprobarlo otro profesional clínico.',
  },
  tryIt: { en: 'Try it', es: 'Pruébela' },
  tryLabel: { en: 'A search or a comment', es: 'Una búsqueda o un comentario' },
  matches: {
    en: (line: string) => `Shows the notice, by the phrase “${line}”.`,
    es: (line: string) => `Muestra el aviso, por la frase «${line}».`,
  },
  inSearchOnly: {
    en: 'In a search only, not in a comment.',
    es: 'Solo en una búsqueda, no en un comentario.',
  },
  byOther: {
    en: (name: string, line: string) => `Not by this entry, but by “${name}”, with the phrase “${line}”.`,
    es: (name: string, line: string) => `No por esta entrada, pero sí por «${name}», con la frase «${line}».`,
  },
  noMatch: { en: 'Shows no notice.', es: 'No muestra ningún aviso.' },
} satisfies PanelWords
