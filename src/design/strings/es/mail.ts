import type { Strings } from '@/design/strings/words'

/** The strings of mails and of the pages they link to, in Spanish. */
export const mail: Strings['mail'] = {
  greeting: 'Hola:',
  greetingTo: (name: string) => `Hola, ${name}:`,
  by: (name: string, text: string) => `${name}: «${text}»`,
  withdrawnAuthor: 'Un lector',
  confirm: {
    subject: (site: string) => `Confirme que quiere recibir correos sobre respuestas en ${site}`,
    asked: (question: string, site: string) =>
      `Alguien indicó esta dirección con un comentario sobre «${question}» en ${site} y pidió un correo cuando haya una respuesta.`,
    open: 'Si fue usted, abra esta página y confírmelo:',
    expires: (days: number) => `El enlace funciona durante ${days} días.`,
    notYou: 'Si no fue usted, no tiene que hacer nada: no llegarán más correos y la dirección se borrará.',
    never:
      'Para no recibir más correos de este sitio, sea quien sea quien escriba su dirección, abra esta página:',
  },
  reply: {
    subject: (question: string) => `Una respuesta a su comentario sobre «${question}»`,
    said: (question: string) => `Alguien respondió a su comentario sobre «${question}»:`,
    read: 'Léala y responda aquí:',
    end: 'Para dejar de recibir estos correos, abra esta página:',
  },
  author: {
    subject: (count: number) =>
      count === 1 ? 'Un comentario nuevo en su artículo' : 'Comentarios nuevos en sus artículos',
    intro: 'Hay lectores que han comentado sus artículos:',
    on: (question: string) => `Sobre «${question}»:`,
    more: (count: number) => (count === 1 ? 'Y uno más.' : `Y ${count} más.`),
    settings: 'Puede desactivar estos correos en su cuenta:',
    end: 'O sin iniciar sesión:',
  },
  pages: {
    confirmTitle: 'Confirme los correos sobre respuestas',
    confirmText:
      'Recibirá un correo cuando alguien responda a su comentario. Puede terminarlo en cualquier momento.',
    confirmButton: 'Confirmar',
    confirmed: 'Su dirección está confirmada',
    confirmedText:
      'Recibirá un correo cuando alguien responda. Cada correo lleva un enlace para no recibir más.',
    unsubscribeTitle: 'Terminar estos correos',
    repliesText: '¿No quiere recibir más correos sobre respuestas a sus comentarios?',
    authorText: '¿No quiere recibir más correos sobre comentarios nuevos en sus artículos?',
    moderatorText: '¿No quiere recibir más el correo diario sobre comentarios pendientes?',
    oneButton: 'No más correos sobre este comentario',
    allButton: 'No más correos sobre ningún comentario',
    mailboxText:
      '¿No quiere recibir ningún correo de este sitio sobre respuestas, sea quien sea quien escriba su dirección?',
    mailboxButton: 'Nunca más',
    staffButton: 'No más correos de este tipo',
    ended: 'Estos correos han terminado',
    endedText: 'No volverá a recibirlos.',
    invalid: 'Este enlace no funciona',
    invalidText: 'No está completo o ya caducó. Abra otra vez el enlace del correo o comente de nuevo.',
    privacy: 'Qué se guarda sobre los lectores y durante cuánto tiempo',
  },
}
