import type { PanelWords } from '../panel-words'

/** Webhooks: other programs that are told of what happens. */
export const webhookWords = {
  event: {
    'article.published': {
      en: 'An article is published, or published again',
      es: 'Se publica un artículo, o se vuelve a publicar',
    },
    'article.corrected': { en: 'An article gets a correction', es: 'Un artículo recibe una corrección' },
    'article.withdrawn': { en: 'An article is withdrawn', es: 'Se retira un artículo' },
    'comment.waiting': { en: 'A comment waits for a decision', es: 'Un comentario espera una decisión' },
    ping: { en: 'Trial', es: 'Prueba' },
  },
  wrong: {
    noUrl: { en: 'This is not a web address.', es: 'Esto no es una dirección web.' },
    noHttps: { en: 'The address has to begin with https://.', es: 'La dirección debe empezar por https://.' },
    credentials: {
      en: 'The address must not contain a user name or password.',
      es: 'La dirección no debe contener usuario ni contraseña.',
    },
    port: {
      en: 'Only the usual port of https is allowed.',
      es: 'Solo se admite el puerto habitual de https.',
    },
    inside: {
      en: 'The address belongs to the network of this site, not to the internet.',
      es: 'La dirección pertenece a la red de este sitio, no a internet.',
    },
    self: {
      en: 'This is the address of the site itself.',
      es: 'Esta es la dirección del propio sitio.',
    },
  },
  secret: {
    title: { en: 'Secret', es: 'Secreto' },
    lead: {
      en: 'The receiver checks with it that a message comes from this site. A new one replaces the one before at once.',
      es: 'Con él comprueba el destinatario que un mensaje viene de este sitio. Uno nuevo sustituye al anterior en el acto.',
    },
    make: { en: 'Make and show a new secret', es: 'Crear y mostrar un nuevo secreto' },
    shown: {
      en: 'This is the secret. Copy it now: it cannot be shown again.',
      es: 'Este es el secreto. Cópielo ahora: no se podrá mostrar otra vez.',
    },
    label: { en: 'The new secret', es: 'El nuevo secreto' },
    copy: { en: 'Copy the secret', es: 'Copiar el secreto' },
    copied: { en: 'Copied', es: 'Copiado' },
  },
  log: {
    title: { en: 'What was sent', es: 'Lo que se envió' },
    lead: {
      en: 'The last 50 messages. Reload the page for the present state.',
      es: 'Los últimos 50 mensajes. Recargue la página para ver el estado actual.',
    },
    none: { en: 'Nothing so far.', es: 'Nada por ahora.' },
    event: { en: 'Event', es: 'Suceso' },
    at: { en: 'When', es: 'Cuándo' },
    state: { en: 'State', es: 'Estado' },
    tries: { en: 'Attempts', es: 'Intentos' },
    again: { en: 'Send again', es: 'Volver a enviar' },
    againOf: {
      en: (event: string, time: string) => `Send again: ${event}, ${time}`,
      es: (event: string, time: string) => `Volver a enviar: ${event}, ${time}`,
    },
    queued: { en: 'It is sent within seconds.', es: 'Se enviará en segundos.' },
    ping: { en: 'Send a trial message', es: 'Enviar un mensaje de prueba' },
    waiting: { en: 'Waiting', es: 'En espera' },
    sent: {
      en: (status: number) => `Delivered (${status})`,
      es: (status: number) => `Entregado (${status})`,
    },
    refused: {
      en: (status: number) => `Answered ${status}`,
      es: (status: number) => `Respondió ${status}`,
    },
    failure: {
      inside: { en: 'The address leads into the own network', es: 'La dirección lleva a la propia red' },
      unknown: { en: 'The address is not known', es: 'La dirección no se conoce' },
      late: { en: 'No answer in time', es: 'No respondió a tiempo' },
      withdrawn: {
        en: 'Not sent: the article was withdrawn meanwhile',
        es: 'No se envió: entretanto se retiró el artículo',
      },
      unreachable: { en: 'No connection', es: 'Sin conexión' },
    },
    retried: { en: 'tried again later', es: 'se reintentará' },
    over: { en: 'given up', es: 'abandonado' },
  },
  stopped: {
    en: (time: string) =>
      `Switched off on ${time}: for five days nothing could be delivered. Switch it on again once the receiver works.`,
    es: (time: string) =>
      `Desactivado el ${time}: durante cinco días no se pudo entregar nada. Actívelo de nuevo cuando el destinatario funcione.`,
  },
  gone: { en: 'There is no such message.', es: 'No existe ese mensaje.' },
  off: {
    en: 'This webhook is switched off. Switch it on and save first.',
    es: 'Este webhook está desactivado. Actívelo y guarde antes.',
  },
  mail: {
    subject: {
      en: (name: string) => `The webhook “${name}” was switched off`,
      es: (name: string) => `Se desactivó el webhook «${name}»`,
    },
    text: {
      en: (name: string) =>
        `For five days nothing could be delivered to the webhook “${name}”, so it was switched off. What happened meanwhile is in its log, from where it can be sent again.`,
      es: (name: string) =>
        `Durante cinco días no se pudo entregar nada al webhook «${name}», así que se desactivó. Lo ocurrido entretanto está en su registro, desde donde se puede volver a enviar.`,
    },
    after: {
      en: 'Switch it on again once the receiver works.',
      es: 'Actívelo de nuevo cuando el destinatario funcione.',
    },
  },
} satisfies PanelWords
