import type { PanelWords } from '../panel-words'

/** Why a rich text is refused: the reason within a sentence, and its parts. */
export const forbiddenWords = {
  noDocument: {
    en: 'The text must be a rich-text document with a root.',
    es: 'El texto debe ser un documento de texto enriquecido con una raíz.',
  },
  inBlock: {
    en: (number: number, reason: string) => `Block ${number}: ${reason}.`,
    es: (number: number, reason: string) => `Bloque ${number}: ${reason}.`,
  },
  names: {
    root: { en: 'the text', es: 'el texto' },
    paragraph: { en: 'a paragraph', es: 'un párrafo' },
    heading: { en: 'a heading', es: 'un encabezado' },
    quote: { en: 'a quotation', es: 'una cita' },
    list: { en: 'a list', es: 'una lista' },
    listitem: { en: 'a list item', es: 'un elemento de una lista' },
    link: { en: 'a link', es: 'un enlace' },
    text: { en: 'words', es: 'texto suelto' },
    linebreak: { en: 'a line break', es: 'un salto de línea' },
    tab: { en: 'a tab', es: 'un tabulador' },
    horizontalrule: { en: 'a section break', es: 'un separador' },
    table: { en: 'a table', es: 'una tabla' },
    tablerow: { en: 'a row of a table', es: 'una fila de una tabla' },
    tablecell: { en: 'a cell of a table', es: 'una celda de una tabla' },
    block: { en: 'a block', es: 'un bloque' },
    inlineBlock: { en: 'a reference mark', es: 'una llamada de referencia' },
  },
  blocks: {
    careCard: { en: 'a care card', es: 'una tarjeta de cuidados' },
    keyFacts: { en: 'key facts', es: 'los datos clave' },
    insetNote: { en: 'an inset note', es: 'una nota destacada' },
    figure: { en: 'a figure', es: 'una figura' },
    passage: { en: 'a passage', es: 'un pasaje' },
    referenceMark: { en: 'a reference mark', es: 'una llamada de referencia' },
  },
  ofBlock: {
    en: (block: string, reason: string) => `${block}: ${reason}`,
    es: (block: string, reason: string) => `en ${block}, ${reason}`,
  },
  noteWithoutRoot: {
    en: 'its text must be a rich-text document with a root',
    es: 'el texto debe ser un documento de texto enriquecido con una raíz',
  },
  noteIsPlain: {
    en: 'it may hold paragraphs and lists only',
    es: 'solo caben párrafos y listas',
  },
  noNode: {
    en: 'something that is no node stands here',
    es: 'hay algo que no es un nodo',
  },
  unknownNode: {
    en: (type: string) => `a node of the type "${type}" is not allowed`,
    es: (type: string) => `no se admite un nodo del tipo «${type}»`,
  },
  unknownBlock: {
    en: (type: string) => `a block of the type "${type}" is not allowed`,
    es: (type: string) => `no se admite un bloque del tipo «${type}»`,
  },
  wrongPlace: {
    en: (child: string, parent: string) => `${child} cannot stand directly in ${parent}`,
    es: (child: string, parent: string) => `no se puede poner ${child} directamente en ${parent}`,
  },
  tooDeep: { en: 'it is nested too deeply', es: 'está anidado a demasiada profundidad' },
  takesNothing: {
    en: (node: string) => `${node} cannot hold anything`,
    es: (node: string) => `no se puede poner nada dentro de ${node}`,
  },
  noChildren: {
    en: (node: string) => `${node} has no list of children`,
    es: (node: string) => `falta la lista de lo que contiene ${node}`,
  },
  heading: { en: 'a heading must be h2, h3 or h4', es: 'un encabezado debe ser h2, h3 o h4' },
  list: {
    en: 'a list must be bulleted or numbered',
    es: 'una lista debe ser de viñetas o numerada',
  },
  link: {
    en: 'a link must lead to an article or to an address that begins with https://, http://, mailto: or tel:',
    es: 'un enlace debe llevar a un artículo o a una dirección que empiece por https://, http://, mailto: o tel:',
  },
  cell: {
    en: (most: number) => `a cell spans 1 to ${most} columns and rows`,
    es: (most: number) => `una celda abarca de 1 a ${most} columnas y filas`,
  },
  notText: { en: 'words must be text', es: 'lo escrito debe ser texto' },
  unstorable: {
    en: 'the words hold a character that cannot be stored',
    es: 'el texto contiene un carácter que no se puede guardar',
  },
  format: {
    en: 'words may be bold, italic, superscript or subscript and nothing else',
    es: 'el texto puede ir en negrita, cursiva, superíndice o subíndice y nada más',
  },
  noFields: { en: 'a block without fields', es: 'hay un bloque sin campos' },
  level: { en: 'choose one of its three levels', es: 'elija uno de sus tres niveles' },
  picture: { en: 'choose a picture', es: 'elija una imagen' },
  passage: { en: 'choose a passage', es: 'elija un pasaje' },
  notHere: {
    en: (block: string) => `${block} cannot stand in this text`,
    es: (block: string) => `en este texto no se puede poner ${block}`,
  },
  facts: { en: 'its facts must be a list', es: 'los datos deben ser una lista' },
  fact: { en: 'a fact must hold words', es: 'un dato debe contener texto' },
  onlyMark: {
    en: 'only a reference mark can stand within a line',
    es: 'dentro de una línea solo cabe una llamada de referencia',
  },
} satisfies PanelWords
