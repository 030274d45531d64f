import type { InEachLanguage, PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')

/** The kinds of notifications (desk/notifications/notification.ts). */
type Kind =
  | 'submitted-to-you'
  | 'returned'
  | 'approved'
  | 'assigned'
  | 'mentioned'
  | 'answered'
  | 'plan-failed'
  | 'approval-lost'
  | 'left-review'
  | 'passage-changed'
  | 'red-line-waits'
  | 'phrases-wait'
  | 'passage-waits'
  | 'red-line-approved'
  | 'phrases-approved'
  | 'passage-approved'

/** What people are told of, in their inbox and by mail. */
export const noticeWords = {
  untitled: { en: 'an article without a question yet', es: 'un artículo aún sin pregunta' },
  site: { en: 'The site', es: 'El sitio' },
  subject: {
    'submitted-to-you': {
      en: (title: string) => `Please review: ${title}`,
      es: (title: string) => `Para revisar: ${title}`,
    },
    returned: { en: (title: string) => `Returned: ${title}`, es: (title: string) => `Devuelto: ${title}` },
    approved: { en: (title: string) => `Approved: ${title}`, es: (title: string) => `Aprobado: ${title}` },
    assigned: {
      en: (title: string) => `Given to you: ${title}`,
      es: (title: string) => `Asignado a usted: ${title}`,
    },
    mentioned: {
      en: (title: string) => `You were mentioned: ${title}`,
      es: (title: string) => `Le mencionaron: ${title}`,
    },
    answered: {
      en: (title: string) => `A reply to your note: ${title}`,
      es: (title: string) => `Respuesta a su nota: ${title}`,
    },
    'plan-failed': {
      en: (title: string) => `Not published: ${title}`,
      es: (title: string) => `No se publicó: ${title}`,
    },
    'approval-lost': {
      en: (title: string) => `Needs approval again: ${title}`,
      es: (title: string) => `Necesita otra aprobación: ${title}`,
    },
    'left-review': {
      en: (title: string) => `Changed during review: ${title}`,
      es: (title: string) => `Cambiado durante la revisión: ${title}`,
    },
    'passage-changed': {
      en: (title: string) => `Please approve again: ${title}`,
      es: (title: string) => `Para aprobar de nuevo: ${title}`,
    },
    'red-line-waits': {
      en: (title: string) => `Please approve the red line: ${title}`,
      es: (title: string) => `Para aprobar la línea roja: ${title}`,
    },
    'phrases-wait': {
      en: (title: string) => `Please approve danger phrases: ${title}`,
      es: (title: string) => `Para aprobar frases de peligro: ${title}`,
    },
    'passage-waits': {
      en: (title: string) => `Please approve a passage: ${title}`,
      es: (title: string) => `Para aprobar un pasaje: ${title}`,
    },
    'red-line-approved': {
      en: (title: string) => `Red line approved: ${title}`,
      es: (title: string) => `Línea roja aprobada: ${title}`,
    },
    'phrases-approved': {
      en: (title: string) => `Danger phrases approved: ${title}`,
      es: (title: string) => `Frases de peligro aprobadas: ${title}`,
    },
    'passage-approved': {
      en: (title: string) => `Passage approved: ${title}`,
      es: (title: string) => `Pasaje aprobado: ${title}`,
    },
  } satisfies Record<Kind, InEachLanguage>,
  line: {
    'submitted-to-you': {
      en: (who: string, title: string) => `${who} sent “${title}” to review. It waits for you.`,
      es: (who: string, title: string) => `${who} envió a revisión «${title}». Le espera a usted.`,
    },
    returned: {
      en: (who: string, title: string) => `${who} returned “${title}” to its writer.`,
      es: (who: string, title: string) => `${who} devolvió «${title}» a quien lo escribe.`,
    },
    approved: {
      en: (who: string, title: string) => `${who} approved “${title}”.`,
      es: (who: string, title: string) => `${who} aprobó «${title}».`,
    },
    assigned: {
      en: (who: string, title: string) => `${who} gave you “${title}”.`,
      es: (who: string, title: string) => `${who} le asignó «${title}».`,
    },
    mentioned: {
      en: (who: string, title: string) => `${who} mentioned you in “${title}”.`,
      es: (who: string, title: string) => `${who} le mencionó en «${title}».`,
    },
    answered: {
      en: (who: string, title: string) => `${who} replied to your note in “${title}”.`,
      es: (who: string, title: string) => `${who} respondió a su nota en «${title}».`,
    },
    'plan-failed': {
      en: (_: string, title: string) => `The planned change of “${title}” was not carried out.`,
      es: (_: string, title: string) => `El cambio programado de «${title}» no se ejecutó.`,
    },
    'approval-lost': {
      en: (who: string, title: string) =>
        `${who} changed the approved text of “${title}”. The planned publication will not take place like this.`,
      es: (who: string, title: string) =>
        `${who} cambió el texto aprobado de «${title}». Así, la publicación programada no se hará.`,
    },
    'left-review': {
      en: (who: string, title: string) => `${who} changed “${title}” after you had sent it to review.`,
      es: (who: string, title: string) =>
        `${who} cambió «${title}» después de que usted lo enviara a revisión.`,
    },
    'passage-changed': {
      en: (_: string, title: string) =>
        `A passage in “${title}” was changed and approved. The article waits to be approved with it; until then readers see the old words.`,
      es: (_: string, title: string) =>
        `Un pasaje de «${title}» cambió y fue aprobado. El artículo espera que se apruebe con él; hasta entonces los lectores ven el texto anterior.`,
    },
    'red-line-waits': {
      en: (who: string, title: string) =>
        `${who} changed the red line of “${title}”. It waits for a clinician’s approval.`,
      es: (who: string, title: string) =>
        `${who} cambió la línea roja de «${title}». Espera la aprobación de un profesional clínico.`,
    },
    'phrases-wait': {
      en: (who: string, title: string) =>
        `${who} changed the danger phrases “${title}”. They wait for a clinician’s approval.`,
      es: (who: string, title: string) =>
        `${who} cambió las frases de peligro «${title}». Esperan la aprobación de un profesional clínico.`,
    },
    'passage-waits': {
      en: (who: string, title: string) => `${who} changed the passage “${title}”. It waits for approval.`,
      es: (who: string, title: string) => `${who} cambió el pasaje «${title}». Espera aprobación.`,
    },
    'red-line-approved': {
      en: (who: string, title: string) => `${who} approved the red line of “${title}”.`,
      es: (who: string, title: string) => `${who} aprobó la línea roja de «${title}».`,
    },
    'phrases-approved': {
      en: (who: string, title: string) => `${who} approved the danger phrases “${title}”.`,
      es: (who: string, title: string) => `${who} aprobó las frases de peligro «${title}».`,
    },
    'passage-approved': {
      en: (who: string, title: string) => `${who} approved the passage “${title}”.`,
      es: (who: string, title: string) => `${who} aprobó el pasaje «${title}».`,
    },
  } satisfies Record<Kind, InEachLanguage>,
  next: {
    'submitted-to-you': { en: 'Read it and decide here:', es: 'Léalo y decida aquí:' },
    returned: { en: 'Change it and send it to review again:', es: 'Cámbielo y envíelo otra vez a revisión:' },
    approved: { en: 'An editor can publish it now:', es: 'Un editor ya puede publicarlo:' },
    assigned: { en: 'Open it here:', es: 'Ábralo aquí:' },
    mentioned: { en: 'Read the note and answer here:', es: 'Lea la nota y responda aquí:' },
    answered: { en: 'Read the reply here:', es: 'Lea la respuesta aquí:' },
    'plan-failed': { en: 'Look at it and plan it again:', es: 'Véalo y prográmelo de nuevo:' },
    'approval-lost': {
      en: 'Look at the change. Once it is approved again, plan it again:',
      es: 'Vea el cambio. Cuando se apruebe de nuevo, prográmelo otra vez:',
    },
    'left-review': {
      en: 'Nobody should approve other words than those you sent, so it left the review. Look at the change, then send it again:',
      es: 'Nadie debe aprobar otras palabras que las que usted envió, así que salió de la revisión. Mire el cambio y envíelo de nuevo:',
    },
    'passage-changed': {
      en: 'See what has changed and decide here:',
      es: 'Vea qué ha cambiado y decida aquí:',
    },
    'red-line-waits': {
      en: 'Until then readers see the line that was approved last, or none. Read it and approve it here:',
      es: 'Hasta entonces los lectores ven la última línea aprobada, o ninguna. Léala y apruébela aquí:',
    },
    'phrases-wait': {
      en: 'Until then what was in force before stays in force. Read them and approve them here:',
      es: 'Hasta entonces sigue vigente lo anterior. Léalas y apruébelas aquí:',
    },
    'passage-waits': {
      en: 'Until then articles keep the words that were approved last. Read it and approve it here:',
      es: 'Hasta entonces los artículos conservan las últimas palabras aprobadas. Léalo y apruébelo aquí:',
    },
    'red-line-approved': { en: 'Readers see it now:', es: 'Los lectores ya la ven:' },
    'phrases-approved': { en: 'They are in force now:', es: 'Ya están vigentes:' },
    'passage-approved': {
      en: 'Articles get the new words now:',
      es: 'Los artículos reciben ya el nuevo texto:',
    },
  } satisfies Record<Kind, InEachLanguage>,
  quoted: { en: (note: string) => `“${note}”`, es: (note: string) => `«${note}»` },
  settings: {
    en: 'You can have these mails once a day, or none, in your account:',
    es: 'En su cuenta puede elegir recibir estos correos una vez al día, o ninguno:',
  },
  digest: {
    subject: {
      en: (count: number) => `Your inbox: ${en(count, 'new entry', 'new entries')}`,
      es: (count: number) => `Su bandeja: ${es(count, 'novedad', 'novedades')}`,
    },
    more: { en: (count: number) => `And ${count} more.`, es: (count: number) => `Y ${count} más.` },
    open: { en: 'Your inbox has all of them:', es: 'Todas están en su bandeja:' },
  },
} satisfies PanelWords

/** The inbox in the panel. */
export const inboxWords = {
  title: { en: 'Inbox', es: 'Bandeja de entrada' },
  unread: {
    en: (count: number) => en(count, 'unread entry', 'unread entries'),
    es: (count: number) => es(count, 'entrada sin leer', 'entradas sin leer'),
  },
  about: {
    en: 'What others did that concerns you. Entries are kept for 90 days.',
    es: 'Lo que otras personas hicieron y le afecta. Las entradas se guardan 90 días.',
  },
  mailSetting: { en: 'When you get mails about it', es: 'Cuándo recibe correos sobre ello' },
  none: { en: 'Nothing here yet.', es: 'Todavía no hay nada.' },
  isUnread: { en: 'Unread', es: 'Sin leer' },
  open: { en: 'Open the article', es: 'Abrir el artículo' },
  openOther: { en: 'Open it', es: 'Abrirlo' },
  markAll: { en: 'Mark all as read', es: 'Marcar todo como leído' },
  markOne: { en: 'Mark as read', es: 'Marcar como leído' },
  newer: { en: 'Newer', es: 'Más recientes' },
  older: { en: 'Older', es: 'Anteriores' },
  pages: { en: 'Pages of the inbox', es: 'Páginas de la bandeja' },
  refused: {
    en: 'Say which entries were read: {"ids": [1, 2]} or {"upTo": 2}.',
    es: 'Diga qué entradas se leyeron: {"ids": [1, 2]} o {"upTo": 2}.',
  },
} satisfies PanelWords
