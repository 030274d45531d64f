import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')

/** The moderation queue and the list of comments. */
export const moderationWords = {
  title: { en: 'Moderation', es: 'Moderación' },
  ownTitle: { en: 'Comments on my articles', es: 'Comentarios en mis artículos' },
  learnedLink: {
    en: 'How the learned spam check judges',
    es: 'Cómo juzga el control de spam aprendido',
  },
  comments: {
    en: (count: number) => en(count, 'comment', 'comments'),
    es: (count: number) => es(count, 'comentario', 'comentarios'),
  },
  list: { en: 'Comments', es: 'Comentarios' },
  empty: { en: 'Nothing here.', es: 'No hay nada.' },
  undo: { en: 'Undo', es: 'Deshacer' },
  keys: { en: 'Keys', es: 'Teclas' },
  nothingToUndo: { en: 'There is nothing to undo.', es: 'No hay nada que deshacer.' },
  undone: {
    en: (comments: string) => `Undone: ${comments}.`,
    es: (comments: string) => `Deshecho: ${comments}.`,
  },
  move: {
    approved: { en: 'Approve', es: 'Aprobar' },
    rejected: { en: 'Reject', es: 'Rechazar' },
    spam: { en: 'Spam', es: 'Spam' },
    pending: { en: 'Put back', es: 'Devolver a la cola' },
  },
  done: {
    approved: { en: 'Approved', es: 'Aprobado' },
    rejected: { en: 'Rejected', es: 'Rechazado' },
    spam: { en: 'Marked as spam', es: 'Marcado como spam' },
    pending: { en: 'Put back into the queue', es: 'Devuelto a la cola' },
  },
  stale: {
    en: (comments: string) =>
      ` ${comments} had been decided about or changed before; those stay as they are.`,
    es: (comments: string) =>
      ` Sobre ${comments} ya se había decidido o hubo cambios antes; quedan como están.`,
  },
  reworded: {
    en: (comments: string) => ` ${comments} changed while you looked: read the new words, then decide again.`,
    es: (comments: string) =>
      ` Mientras miraba cambió el texto de ${comments}: lea las nuevas palabras y decida de nuevo.`,
  },
  ban: { en: 'Ban …', es: 'Bloquear …' },
  reply: { en: 'Reply …', es: 'Responder …' },
  cover: { en: 'Cover words …', es: 'Tapar palabras …' },
  covering: {
    label: { en: 'The comment as it was sent', es: 'El comentario tal como se envió' },
    hint: {
      en: 'Select a name or a number, then cover it. Readers see a bar; moderators can look and uncover it.',
      es: 'Seleccione un nombre o un número y tápelo. Los lectores ven una barra; los moderadores pueden mirar y destaparlo.',
    },
    add: { en: 'Cover the selected words', es: 'Tapar las palabras seleccionadas' },
    selectFirst: {
      en: 'Select the words in the text first.',
      es: 'Primero seleccione las palabras en el texto.',
    },
    list: { en: 'Covered words', es: 'Palabras tapadas' },
    uncover: { en: 'Uncover', es: 'Destapar' },
    readersSee: { en: 'Readers see:', es: 'Los lectores ven:' },
    done: {
      en: (count: number) => `Covered for readers: ${en(count, 'part', 'parts')}.`,
      es: (count: number) => `Tapado para los lectores: ${es(count, 'parte', 'partes')}.`,
    },
    none: { en: 'Nothing of it is covered any more.', es: 'Ya no queda nada tapado.' },
  },
  only: {
    list: { en: 'Narrowed to', es: 'Limitado a' },
    clear: { en: 'Clear', es: 'Quitar' },
    chip: {
      article: { en: (name: string) => `Article: ${name}`, es: (name: string) => `Artículo: ${name}` },
      sender: { en: (name: string) => `Sender of: ${name}`, es: (name: string) => `Remitente de: ${name}` },
      network: { en: (name: string) => `Network of: ${name}`, es: (name: string) => `Red de: ${name}` },
    },
    this: {
      article: { en: 'Only this article', es: 'Solo este artículo' },
      sender: { en: 'Only this sender', es: 'Solo este remitente' },
      network: { en: 'Only this network', es: 'Solo esta red' },
    },
  },
  select: {
    en: (name: string) => `Select the comment by ${name}`,
    es: (name: string) => `Seleccionar el comentario de ${name}`,
  },
  filters: {
    show: { en: 'Show', es: 'Mostrar' },
    waiting: { en: 'Waiting', es: 'En espera' },
    held: { en: 'Held by a check', es: 'Retenidos por un control' },
    reported: { en: 'Reported', es: 'Denunciados' },
    spam: { en: 'Spam', es: 'Spam' },
    rejected: { en: 'Rejected', es: 'Rechazados' },
    approved: { en: 'Approved', es: 'Aprobados' },
    ages: { en: (ages: string) => `Waiting: ${ages}`, es: (ages: string) => `En espera: ${ages}` },
    age: {
      hour: { en: 'under an hour', es: 'menos de una hora' },
      day: { en: 'up to a day', es: 'hasta un día' },
      days: { en: 'up to three days', es: 'hasta tres días' },
      longer: { en: 'longer', es: 'más tiempo' },
    },
  },
  bulk: {
    all: { en: (count: number) => `all ${count}`, es: (count: number) => `los ${count}` },
    selected: { en: (count: number) => `${count} selected`, es: (count: number) => `${count} seleccionados` },
    decideAll: { en: 'Decide about all', es: 'Decidir sobre todos' },
    decideSelected: { en: 'Decide about the selected', es: 'Decidir sobre los seleccionados' },
    really: {
      en: (move: string, count: number) => `Really ${move} all ${count} comments of this list?`,
      es: (move: string, count: number) =>
        `¿Seguro? Acción «${move}» para los ${count} comentarios de esta lista.`,
    },
    yes: {
      en: (move: string, count: number) => `Yes, ${move} all ${count}`,
      es: (move: string, count: number) => `Sí, ${move}: los ${count}`,
    },
  },
  words: {
    on: { en: 'On', es: 'En' },
    seeOnSite: { en: 'See it on the site', es: 'Verlo en el sitio' },
    inReplyTo: { en: 'In reply to', es: 'En respuesta a' },
    changed: {
      en: 'Its sender changed it while you looked. It said before:',
      es: 'Su remitente lo cambió mientras usted miraba. Antes decía:',
    },
    barSays: { en: '[removed by a moderator]', es: '[eliminado por un moderador]' },
    now: { en: 'It says now:', es: 'Ahora dice:' },
  },
  facts: {
    held: { en: 'Why it was held', es: 'Por qué se retuvo' },
    reported: { en: 'Reported', es: 'Denunciado' },
    before: { en: 'Sender before', es: 'Antes, del mismo remitente' },
    unknown: { en: 'Nothing is known', es: 'No se sabe nada' },
    earlier: {
      en: (approved: number, rejected: number, spam: number) =>
        `${approved} approved, ${rejected} rejected, ${spam} spam`,
      es: (approved: number, rejected: number, spam: number) =>
        `${approved} aprobados, ${rejected} rechazados, ${spam} spam`,
    },
    email: { en: 'E-mail', es: 'Correo electrónico' },
    similar: { en: 'Similar comments', es: 'Comentarios parecidos' },
    state: {
      pending: { en: 'waits', es: 'en espera' },
      approved: { en: 'approved', es: 'aprobado' },
      rejected: { en: 'rejected', es: 'rechazado' },
      spam: { en: 'spam', es: 'spam' },
      withdrawn: { en: 'taken back', es: 'retirado' },
    },
  },
  banning: {
    title: { en: 'Ban', es: 'Bloquear' },
    sender: { en: 'this browser', es: 'este navegador' },
    email: { en: 'an e-mail pattern', es: 'un patrón de correo' },
    network: { en: 'this network', es: 'esta red' },
    pattern: { en: 'Pattern, * stands for anything', es: 'Patrón; * vale por cualquier texto' },
    days: { en: 'Days', es: 'Días' },
    done: {
      en: (what: string, days: number) => `Banned: ${what}, for ${en(days, 'day', 'days')}.`,
      es: (what: string, days: number) => `Bloqueado: ${what}, durante ${es(days, 'día', 'días')}.`,
    },
  },
  replying: {
    label: { en: 'Your reply', es: 'Su respuesta' },
    hint: {
      en: 'Never confirm or hint that somebody is or was a patient, and give no advice on one person’s health.',
      es: 'No confirme ni insinúe nunca que alguien es o fue paciente, y no aconseje sobre la salud de una persona concreta.',
    },
    publish: { en: 'Publish the reply', es: 'Publicar la respuesta' },
    done: {
      en: (name: string) => `Your reply to ${name} is on the site.`,
      es: (name: string) => `Su respuesta a ${name} está en el sitio.`,
    },
  },
  key: {
    or: { en: 'or', es: 'o' },
    next: { en: 'next comment', es: 'comentario siguiente' },
    previous: { en: 'previous comment', es: 'comentario anterior' },
    approve: { en: 'approve', es: 'aprobar' },
    reject: { en: 'reject', es: 'rechazar' },
    spam: { en: 'spam', es: 'spam' },
    ban: { en: 'ban the sender', es: 'bloquear al remitente' },
    cover: { en: 'cover words', es: 'tapar palabras' },
    reply: { en: 'reply', es: 'responder' },
    select: { en: 'select', es: 'seleccionar' },
    undo: { en: 'undo', es: 'deshacer' },
    close: { en: 'close a form', es: 'cerrar un formulario' },
    help: { en: 'show or hide this', es: 'mostrar u ocultar esto' },
  },
  inList: {
    notPublished: { en: 'Not published', es: 'Sin publicar' },
    choose: {
      en: 'Select comments to decide about them',
      es: 'Seleccione comentarios para decidir sobre ellos',
    },
    chosen: {
      en: (count: number) => `${count} selected ${count === 1 ? 'comment' : 'comments'}`,
      es: (count: number) => es(count, 'comentario seleccionado', 'comentarios seleccionados'),
    },
    waiting: { en: 'Show only those that wait', es: 'Mostrar solo los que esperan' },
    stale: {
      en: (count: number) => `${count} changed after the list was loaded and stay as they are.`,
      es: (count: number) => `${count} cambiaron después de cargar la lista y quedan como están.`,
    },
    done: {
      approved: { en: 'approved', es: 'aprobados' },
      rejected: { en: 'rejected', es: 'rechazados' },
      spam: { en: 'marked as spam', es: 'marcados como spam' },
    },
  },
} satisfies PanelWords
