import type { PanelWords } from '../panel-words'

/** The calendar of publications and reviews. */
export const calendarWords = {
  title: { en: 'Calendar', es: 'Calendario' },
  about: {
    en: 'What was published, what will be, which reviews fall due, and who has which article in hand.',
    es: 'Qué se publicó, qué se publicará, qué revisiones vencen y quién tiene cada artículo.',
  },
  zone: {
    en: (zone: string) => `Times are in ${zone}. You can choose another time zone in your account.`,
    es: (zone: string) => `Las horas son de ${zone}. Puede elegir otra zona horaria en su cuenta.`,
  },
  month: { en: 'Month', es: 'Mes' },
  week: { en: 'Week', es: 'Semana' },
  today: { en: 'Today', es: 'Hoy' },
  before: { en: 'Earlier', es: 'Antes' },
  after: { en: 'Later', es: 'Después' },
  nothing: { en: 'Nothing on these days.', es: 'Nada en estos días.' },
  key: { en: 'What the marks mean', es: 'Qué significan las marcas' },
  kind: {
    planned: { en: 'Planned', es: 'Previsto' },
    scheduled: { en: 'Scheduled', es: 'Programado' },
    withdrawal: { en: 'Will be taken offline', es: 'Se retirará' },
    published: { en: 'Published', es: 'Publicado' },
    'review-due': { en: 'Review due', es: 'Revisión pendiente' },
  },
  problem: {
    failed: { en: 'Did not work', es: 'Falló' },
    overdue: { en: 'Late', es: 'Atrasado' },
    outdated: { en: 'Needs approval again', es: 'Hay que aprobarlo de nuevo' },
  },
  waiting: { en: 'Approved, without a date', es: 'Aprobados, sin fecha' },
  waitingHint: {
    en: 'Drag one to a day, or choose a time for it.',
    es: 'Arrastre uno a un día o elija una hora.',
  },
  move: { en: 'Move', es: 'Mover' },
  plan: { en: 'Choose a time', es: 'Elegir hora' },
  when: { en: 'New time', es: 'Nueva hora' },
  done: {
    en: (question: string, at: string) => `“${question}” is scheduled for ${at}.`,
    es: (question: string, at: string) => `«${question}» está programado para ${at}.`,
  },
  failed: {
    en: 'This could not be saved. Try it again.',
    es: 'No se pudo guardar. Inténtelo de nuevo.',
  },
  feed: { en: 'In your own calendar', es: 'En su propio calendario' },
  feedHint: {
    en: 'Subscribe to this address in your calendar program. Whoever knows it can read what it shows, so keep it to yourself. A new address ends the old one.',
    es: 'Suscríbase a esta dirección en su programa de calendario. Quien la conozca puede leer lo que muestra: no la comparta. Una dirección nueva anula la anterior.',
  },
  address: { en: 'Address of the feed', es: 'Dirección del calendario' },
  make: { en: 'Make an address', es: 'Crear una dirección' },
  renew: { en: 'Make a new address', es: 'Crear otra dirección' },
  feedName: {
    en: (site: string) => (site ? `${site}: publications and reviews` : 'Publications and reviews'),
    es: (site: string) => (site ? `${site}: publicaciones y revisiones` : 'Publicaciones y revisiones'),
  },
} satisfies PanelWords
