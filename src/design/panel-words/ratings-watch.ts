import type { PanelWords } from '../panel-words'

/** Held ratings, and moderators' decisions about them. */
export const ratingsWatchWords = {
  title: { en: 'Ratings held aside', es: 'Valoraciones apartadas' },
  about: {
    en: 'These came in a sudden burst, or in numbers from one network. Readers do not see them until they are counted. Judge by when and whence they came, never by how many stars they give.',
    es: 'Llegaron en una ráfaga repentina o en gran número desde una misma red. Los lectores no las ven hasta que se cuentan. Júzguelas por cuándo y de dónde llegaron, nunca por las estrellas que dan.',
  },
  none: { en: 'Nothing is held aside.', es: 'No hay nada apartado.' },
  legend: { en: 'Held aside', es: 'Apartadas' },
  stars: {
    en: (stars: number) => `${stars} ${stars === 1 ? 'star' : 'stars'}`,
    es: (stars: number) => `${stars} ${stars === 1 ? 'estrella' : 'estrellas'}`,
  },
  network: { en: (number: number) => `network ${number}`, es: (number: number) => `red ${number}` },
  networkUnknown: { en: 'network no longer known', es: 'red ya desconocida' },
  count: { en: (count: number) => `Count ${count}`, es: (count: number) => `Contar ${count}` },
  remove: { en: (count: number) => `Remove ${count}`, es: (count: number) => `Quitar ${count}` },
  counted: { en: (count: number) => `Counted: ${count}`, es: (count: number) => `Contadas: ${count}` },
  removed: { en: (count: number) => `Removed: ${count}`, es: (count: number) => `Quitadas: ${count}` },
  reason: { en: 'Reason to remove', es: 'Motivo para quitarlas' },
  choose: { en: 'Choose', es: 'Elija' },
  reasons: {
    fraud: { en: 'fraud', es: 'fraude' },
    'staff or author vote': { en: 'staff or author vote', es: 'voto del personal o del autor' },
    'double vote': { en: 'double vote', es: 'voto doble' },
    legal: { en: 'legal', es: 'motivo legal' },
  },
  votes: {
    day: {
      en: (date: string, counted: number, held: number) => `${date}: ${counted} counted, ${held} held`,
      es: (date: string, counted: number, held: number) => `${date}: ${counted} contadas, ${held} apartadas`,
    },
    span: {
      en: (first: string, last: string) => `${first} to ${last}:`,
      es: (first: string, last: string) => `Del ${first} al ${last}:`,
    },
    counted: { en: 'counted', es: 'contadas' },
    held: {
      en: (most: number) => `held aside; at most ${most} a day`,
      es: (most: number) => `apartadas; como máximo ${most} al día`,
    },
    captionBefore: { en: 'Votes for', es: 'Votos de' },
    captionAfter: { en: ', day by day', es: ', día a día' },
    dayHead: { en: 'Day', es: 'Día' },
    countedHead: { en: 'Counted', es: 'Contados' },
    heldHead: { en: 'Held aside', es: 'Apartados' },
  },
  changed: {
    en: (count: number) =>
      `Voters changed ${count} of these after you opened the list. Look again, then decide.`,
    es: (count: number) =>
      `Sus autores cambiaron ${count} de estas valoraciones después de que usted abriera la lista. Véalas de nuevo y decida.`,
  },
} satisfies PanelWords
