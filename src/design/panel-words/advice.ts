import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const es = counter('es')
const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** Suggestions to improve an article; the surrounding strings are in `writing-help.ts`. */
export const adviceWords = {
  quoted: { en: (text: string) => `“${text}”`, es: (text: string) => `«${text}»` },
  tooLong: {
    title: {
      en: 'Split this text: it is too long to be looked over as a whole',
      es: 'Divida este texto: es demasiado largo para revisarlo entero',
    },
    item: {
      en: (characters: number, most: number, ofAKind: number) =>
        `It has ${counted(characters, 'character')}. The first ${most} of them are measured and checked, and the first ${ofAKind} links and pictures.`,
      es: (characters: number, most: number, ofAKind: number) =>
        `Tiene ${es(characters, 'carácter', 'caracteres')}. Se miden y revisan los primeros ${most}, y los primeros ${ofAKind} enlaces e imágenes.`,
    },
  },
  longParagraph: {
    title: {
      en: (count: number, most: number) =>
        `Split ${counted(count, 'long paragraph')} (more than ${most} words)`,
      es: (count: number, most: number) =>
        `Divida ${es(count, 'párrafo largo', 'párrafos largos')} (más de ${most} palabras)`,
    },
    item: {
      en: (quote: string, words: number) => `${quote}: ${words} words`,
      es: (quote: string, words: number) => `${quote}: ${words} palabras`,
    },
  },
  headings: {
    none: { en: 'Give this long text headings', es: 'Ponga encabezados a este texto largo' },
    noneItem: {
      en: (words: number) => `It has ${words} words and no heading of level 2.`,
      es: (words: number) => `Tiene ${words} palabras y ningún encabezado de nivel 2.`,
    },
    order: { en: 'Put the headings in order', es: 'Ordene los encabezados' },
    first: {
      en: (quote: string, level: number) =>
        `${quote} is of level ${level}: the first heading must be of level 2.`,
      es: (quote: string, level: number) =>
        `${quote} es de nivel ${level}: el primer encabezado debe ser de nivel 2.`,
    },
    skips: {
      en: (quote: string, level: number, before: number) =>
        `${quote} is of level ${level}: level ${before} comes before it.`,
      es: (quote: string, level: number, before: number) =>
        `${quote} es de nivel ${level}: lo precede el nivel ${before}.`,
    },
  },
  alt: {
    title: {
      en: 'Say in words what each picture shows, for readers who cannot see it',
      es: 'Diga con palabras qué muestra cada imagen, para los lectores que no pueden verla',
    },
    figure: { en: (number: number) => `Figure ${number}`, es: (number: number) => `Figura ${number}` },
    noPicture: {
      en: (figure: string) => `${figure}: no picture is chosen, or it is gone.`,
      es: (figure: string) => `${figure}: no se eligió ninguna imagen o ya no existe.`,
    },
    noAlt: {
      en: (figure: string) => `${figure}: no alternative text.`,
      es: (figure: string) => `${figure}: sin texto alternativo.`,
    },
  },
  links: {
    title: { en: 'Repair links that lead nowhere', es: 'Repare los enlaces que no llevan a ninguna parte' },
    noWords: { en: 'link without words', es: 'enlace sin texto' },
    nowhere: {
      en: (quote: string) => `${quote} leads nowhere.`,
      es: (quote: string) => `${quote} no lleva a ninguna parte.`,
    },
    staff: {
      en: (quote: string, path: string) => `${quote} leads to ${path}, which only staff can open.`,
      es: (quote: string, path: string) => `${quote} lleva a ${path}, que solo puede abrir el personal.`,
    },
    article: {
      en: (quote: string) => `${quote} leads to an article that is not published, or gone.`,
      es: (quote: string) => `${quote} lleva a un artículo sin publicar o que ya no existe.`,
    },
    path: {
      en: (quote: string, path: string) => `${quote} leads to ${path}, where readers find nothing.`,
      es: (quote: string, path: string) => `${quote} lleva a ${path}, donde los lectores no encuentran nada.`,
    },
  },
  references: {
    lost: { en: 'Choose a reference for each mark', es: 'Elija una referencia para cada llamada' },
    lostItem: {
      en: (count: number) =>
        `${counted(count, 'mark')} in the text ${count === 1 ? 'points' : 'point'} to no reference of the list.`,
      es: (count: number) =>
        count === 1
          ? '1 llamada del texto no remite a ninguna referencia de la lista.'
          : `${count} llamadas del texto no remiten a ninguna referencia de la lista.`,
    },
    unmarked: {
      en: 'Mark in the text what each reference supports',
      es: 'Señale en el texto qué respalda cada referencia',
    },
    noTitle: { en: 'Reference without a title', es: 'Referencia sin título' },
  },
  cards: {
    repeated: {
      en: 'Use one care card of each level, unless there is a clinical need for more',
      es: 'Use una sola tarjeta de cuidados por nivel, salvo que haya una necesidad clínica de más',
    },
    repeatedItem: {
      en: (count: number, level: string) => `${count} cards of the level “${level}”.`,
      es: (count: number, level: string) => `${count} tarjetas del nivel «${level}».`,
    },
    emergency: {
      en: 'Take the links out of the emergency card: who needs it must act, not read on',
      es: 'Quite los enlaces de la tarjeta de emergencia: quien la necesita debe actuar, no seguir leyendo',
    },
    noHeading: { en: 'Card without a heading', es: 'Tarjeta sin encabezado' },
    nameless: {
      en: 'Give each care card a heading that says what to do',
      es: 'Ponga a cada tarjeta de cuidados un encabezado que diga qué hacer',
    },
    namelessItem: {
      en: (level: string) => `A card of the level “${level}”.`,
      es: (level: string) => `Una tarjeta del nivel «${level}».`,
    },
    level: {
      emergency: { en: 'emergency', es: 'emergencia' },
      urgent: { en: 'urgent', es: 'urgente' },
      'non-urgent': { en: 'non-urgent', es: 'no urgente' },
      unknown: { en: 'unknown', es: 'desconocido' },
    },
  },
  missing: {
    title: { en: 'Add what is read first', es: 'Añada lo que se lee primero' },
    summary: {
      en: 'Summary: the answer in one sentence, shown below the question.',
      es: 'Resumen: la respuesta en una frase, que se muestra bajo la pregunta.',
    },
    keyPoints: {
      en: 'Key points: what to remember.',
      es: 'Puntos clave: lo que conviene recordar.',
    },
  },
} satisfies PanelWords
