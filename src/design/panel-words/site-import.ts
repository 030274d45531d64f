import type { PanelWords } from '../panel-words'

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`

/** Bringing another site’s content in, for administrators. */
export const siteImportWords = {
  trail: { en: 'Import', es: 'Importación' },
  title: { en: 'Bring content in', es: 'Traer contenido' },
  mayNot: {
    en: 'Only administrators may import. Ask one of them.',
    es: 'Solo los administradores pueden importar. Pídaselo a uno de ellos.',
  },
  about: {
    en: 'From WordPress (WXR), Ghost (JSON), tables (CSV, JSON Lines), plain text, or a zip of one of these or of Markdown or HTML pages, with the pictures beside. First you see what would come of it. All of it becomes drafts, and can be taken back as a whole.',
    es: 'De WordPress (WXR), Ghost (JSON), tablas (CSV, JSON Lines), texto sin formato, o un zip con uno de estos o con páginas en Markdown o HTML y sus imágenes. Primero verá qué resultaría. Todo se convierte en borradores y puede deshacerse en conjunto.',
  },
  noWorker: {
    en: 'No worker is running at the moment: nothing will be read or imported until one is.',
    es: 'En este momento no hay ningún proceso de trabajo en marcha: nada se leerá ni se importará hasta que lo haya.',
  },
  file: { en: 'File', es: 'Archivo' },
  fileHint: {
    en: (gigabytes: number) => `At most ${gigabytes} GB. The kind is found by its content.`,
    es: (gigabytes: number) => `Como máximo ${gigabytes} GB. El tipo se reconoce por su contenido.`,
  },
  site: { en: 'Address of the old site', es: 'Dirección del sitio anterior' },
  siteHint: {
    en: 'Such as https://old.example.org. Ghost, Markdown and HTML do not name it; for other files leave it empty.',
    es: 'Por ejemplo, https://old.example.org. Ghost, Markdown y HTML no la indican; para otros archivos, déjela vacía.',
  },
  siteNeeded: {
    en: 'The file does not say which site it is from. Links to that site and old addresses depend on it.',
    es: 'El archivo no indica de qué sitio procede. De ello dependen los enlaces a ese sitio y las direcciones antiguas.',
  },
  upload: { en: 'Upload', es: 'Subir' },
  goOnUploading: { en: 'Go on with the upload', es: 'Continuar la subida' },
  chooseAgain: {
    en: 'If the upload stopped, choose the same file again: it goes on where it stopped.',
    es: 'Si la subida se interrumpió, elija de nuevo el mismo archivo: continuará donde se detuvo.',
  },
  notTheSame: {
    en: 'This is another file. Choose the one that was being uploaded, or erase that upload first.',
    es: 'Este es otro archivo. Elija el que se estaba subiendo, o borre antes esa subida.',
  },
  uploadStopped: {
    en: 'The upload was interrupted. Choose the file again to go on.',
    es: 'La subida se interrumpió. Elija de nuevo el archivo para continuar.',
  },
  uploaded: {
    en: (done: string, total: string) => `${done} of ${total} uploaded`,
    es: (done: string, total: string) => `${done} de ${total} subidos`,
  },
  keepOpen: {
    en: 'Keep this page open until the upload is done.',
    es: 'Mantenga esta página abierta hasta que termine la subida.',
  },
  mayClose: {
    en: 'You may close this page and come back: the worker goes on.',
    es: 'Puede cerrar esta página y volver: el proceso de trabajo continúa.',
  },
  states: {
    uploading: { en: 'Upload not finished', es: 'Subida sin terminar' },
    reading: { en: 'Being read', es: 'En lectura' },
    asking: { en: 'Waiting for an address', es: 'A la espera de una dirección' },
    ready: { en: 'Waiting for your decision', es: 'A la espera de su decisión' },
    importing: { en: 'Being imported', es: 'En importación' },
    stopped: { en: 'Stopped', es: 'Detenida' },
    failed: { en: 'Failed', es: 'Fallida' },
    done: { en: 'Imported', es: 'Importado' },
    undoing: { en: 'Being taken back', es: 'Deshaciéndose' },
    undone: { en: 'Taken back', es: 'Deshecha' },
  },
  doing: {
    uploading: { en: 'The file is being uploaded.', es: 'El archivo se está subiendo.' },
    reading: {
      en: 'The file is being read to see what would come of it.',
      es: 'Se está leyendo el archivo para ver qué resultaría.',
    },
    asking: { en: 'An address is missing.', es: 'Falta una dirección.' },
    ready: {
      en: 'Nothing has been imported yet. Look at what would come of it, then start.',
      es: 'Aún no se ha importado nada. Vea qué resultaría y después inicie.',
    },
    importing: { en: 'It is being imported.', es: 'Se está importando.' },
    stopped: {
      en: 'It was stopped. What is listed is imported; go on, or take it back.',
      es: 'Se detuvo. Lo que figura en la lista está importado; continúe o deshágalo.',
    },
    failed: { en: 'It failed.', es: 'Falló.' },
    done: { en: 'It is imported.', es: 'Está importado.' },
    undoing: { en: 'It is being taken back.', es: 'Se está deshaciendo.' },
    undone: { en: 'It was taken back.', es: 'Se deshizo.' },
  },
  waiting: {
    en: 'It begins within seconds, or once another import has ended.',
    es: 'Comienza en unos segundos, o cuando termine otra importación.',
  },
  progress: { en: 'Progress', es: 'Progreso' },
  ofTotal: {
    en: (done: string, total: string) => `${done} of ${total}`,
    es: (done: string, total: string) => `${done} de ${total}`,
  },
  aSecond: { en: (rate: string) => `${rate} a second`, es: (rate: string) => `${rate} por segundo` },
  left: { en: (time: string) => `${time} left`, es: (time: string) => `quedan ${time}` },
  failure: {
    again: {
      en: 'The worker ended several times at the same place, perhaps for lack of memory. Split the file, or import it on the command line.',
      es: 'El proceso de trabajo terminó varias veces en el mismo punto, quizá por falta de memoria. Divida el archivo o impórtelo desde la línea de comandos.',
    },
    elsewhere: {
      en: 'The file is not on the worker’s machine. Web and worker need the same data folder (DATA_DIR), or a bucket on S3.',
      es: 'El archivo no está en la máquina del proceso de trabajo. La web y el proceso de trabajo necesitan la misma carpeta de datos (DATA_DIR) o un bucket de S3.',
    },
    full: {
      en: 'The disk is full. Make room, then go on.',
      es: 'El disco está lleno. Libere espacio y continúe.',
    },
  },
  seeLog: { en: 'The worker’s log says why.', es: 'El registro del proceso de trabajo dice por qué.' },
  start: { en: 'Start the import', es: 'Iniciar la importación' },
  lookAgain: { en: 'Look again with these changes', es: 'Volver a mirar con estos cambios' },
  tryAgain: { en: 'Try again', es: 'Reintentar' },
  goOn: { en: 'Go on', es: 'Continuar' },
  stop: { en: 'Stop', es: 'Detener' },
  remove: { en: 'Erase the upload', es: 'Borrar la subida' },
  undo: { en: 'Take it back', es: 'Deshacer' },
  undoRest: { en: 'Take back the rest', es: 'Deshacer el resto' },
  reallyUndo: {
    en: (file: string) =>
      `Take back the import of ${file}? What it made is deleted for good, with its comments. What was changed or published since stays.`,
    es: (file: string) =>
      `¿Deshacer la importación de ${file}? Lo que creó se elimina para siempre, con sus comentarios. Lo que se modificó o publicó después se queda.`,
  },
  yesUndo: { en: 'Yes, take it back', es: 'Sí, deshacer' },
  overwrite: {
    en: 'Also replace texts that editors changed since an earlier import',
    es: 'Reemplazar también los textos que los editores modificaron desde una importación anterior',
  },
  fetches: {
    en: 'Fetch pictures that the file lacks from the old site, which has to be on the internet still',
    es: 'Traer del sitio anterior las imágenes que faltan en el archivo; aún debe estar en internet',
  },
  asDrafts: {
    en: 'Everything becomes a draft, which takes the usual path through review and approval.',
    es: 'Todo se convierte en borrador, que sigue el camino habitual de revisión y aprobación.',
  },
  found: { en: 'What is in the file', es: 'Qué hay en el archivo' },
  from: { en: (site: string) => `From ${site}`, es: (site: string) => `De ${site}` },
  kinds: {
    posts: { en: counted('post', 'posts'), es: counted('entrada', 'entradas') },
    pages: { en: counted('page', 'pages'), es: counted('página', 'páginas') },
    comments: { en: counted('comment', 'comments'), es: counted('comentario', 'comentarios') },
    authors: { en: counted('author', 'authors'), es: counted('autor', 'autores') },
    attachments: { en: counted('picture', 'pictures'), es: counted('imagen', 'imágenes') },
    terms: {
      en: counted('category or tag', 'categories and tags'),
      es: counted('categoría o etiqueta', 'categorías y etiquetas'),
    },
  },
  wouldGive: { en: 'What would come of it', es: 'Qué resultaría' },
  gave: { en: 'What came of it', es: 'Qué resultó' },
  nothingComes: { en: 'Nothing.', es: 'Nada.' },
  kind: { en: 'Kind', es: 'Tipo' },
  records: {
    author: { en: 'Authors', es: 'Autores' },
    picture: { en: 'Pictures', es: 'Imágenes' },
    post: { en: 'Articles', es: 'Artículos' },
    page: { en: 'Pages', es: 'Páginas' },
    comment: { en: 'Comments', es: 'Comentarios' },
    redirect: { en: 'Redirects', es: 'Redirecciones' },
  },
  oneOf: {
    author: { en: 'Author', es: 'Autor' },
    picture: { en: 'Picture', es: 'Imagen' },
    post: { en: 'Article', es: 'Artículo' },
    page: { en: 'Page', es: 'Página' },
    comment: { en: 'Comment', es: 'Comentario' },
    redirect: { en: 'Redirect', es: 'Redirección' },
  },
  results: {
    made: { en: 'new', es: 'nuevos' },
    updated: { en: 'updated', es: 'actualizados' },
    unchanged: { en: 'unchanged', es: 'sin cambios' },
    matched: { en: 'already here', es: 'ya existentes' },
    kept: { en: 'kept as editors left them', es: 'conservados como los dejaron los editores' },
    'left out': { en: 'left out', es: 'omitidos' },
    refused: { en: 'refused', es: 'rechazados' },
  },
  remarks: {
    en: (count: number) => `Remarks (${count})`,
    es: (count: number) => `Observaciones (${count})`,
  },
  problems: {
    en: (count: number) => `Problems of the file (${count})`,
    es: (count: number) => `Problemas del archivo (${count})`,
  },
  leftOut: { en: 'Not imported, by kind', es: 'Sin importar, por tipo' },
  line: { en: (line: number) => `Line ${line}`, es: (line: number) => `Línea ${line}` },
  entry: { en: (entry: number) => `Entry ${entry}`, es: (entry: number) => `Registro ${entry}` },
  unlisted: {
    en: (count: number) => `and ${count} more that are not listed`,
    es: (count: number) => `y ${count} más que no figuran en la lista`,
  },
  mapping: { en: 'What the categories and tags are here', es: 'Qué son aquí las categorías y etiquetas' },
  mappingAbout: {
    en: 'The articles of a category or tag get the symptoms that you name; its old page leads to the body system or symptom. Proposed is what has the same name. Empty: nothing.',
    es: 'Los artículos de una categoría o etiqueta reciben los síntomas que indique; su página antigua lleva al sistema corporal o al síntoma. Se propone lo que tiene el mismo nombre. Vacío: nada.',
  },
  category: { en: 'category', es: 'categoría' },
  tag: { en: 'tag', es: 'etiqueta' },
  posts: { en: counted('post', 'posts'), es: counted('entrada', 'entradas') },
  targetOf: {
    en: (name: string, number: number) => `${name}: symptom or body system${number > 1 ? ` ${number}` : ''}`,
    es: (name: string, number: number) =>
      `${name}: síntoma o sistema corporal${number > 1 ? ` ${number}` : ''}`,
  },
  noSuchTarget: {
    en: 'There is no such symptom or body system. Choose one from the list, or leave it empty.',
    es: 'No existe tal síntoma ni sistema corporal. Elija uno de la lista o déjelo vacío.',
  },
  wrongTargets: {
    en: 'Correct the marked names first.',
    es: 'Corrija primero los nombres marcados.',
  },
  symptom: { en: 'symptom', es: 'síntoma' },
  bodySystem: { en: 'body system', es: 'sistema corporal' },
  showMore: { en: (count: number) => `Show ${count} more`, es: (count: number) => `Mostrar ${count} más` },
  fields: { en: 'What the custom fields are here', es: 'Qué son aquí los campos personalizados' },
  targets: {
    nothing: { en: 'nothing', es: 'nada' },
    title: { en: 'title', es: 'título' },
    summary: { en: 'summary', es: 'resumen' },
    text: { en: 'text below the article’s', es: 'texto bajo el del artículo' },
    author: { en: 'author', es: 'autor' },
    symptoms: { en: 'symptoms', es: 'síntomas' },
    categories: { en: 'categories', es: 'categorías' },
    tags: { en: 'tags', es: 'etiquetas' },
  },
  table: { en: 'What the columns are here', es: 'Qué son aquí las columnas' },
  tableAbout: {
    en: 'The name of the column for each; a dot leads into an object. Several columns of text are separated by commas. Look again after changes.',
    es: 'El nombre de la columna para cada uno; un punto lleva dentro de un objeto. Varias columnas de texto se separan con comas. Vuelva a mirar tras los cambios.',
  },
  columns: {
    title: { en: 'Question or title', es: 'Pregunta o título' },
    body: { en: 'Text', es: 'Texto' },
    id: { en: 'Identifier', es: 'Identificador' },
    summary: { en: 'Summary', es: 'Resumen' },
    author: { en: 'Author', es: 'Autor' },
    date: { en: 'Date', es: 'Fecha' },
    address: { en: 'Old address', es: 'Dirección antigua' },
    slug: { en: 'Last part of the address', es: 'Parte final de la dirección' },
    status: { en: 'Status', es: 'Estado' },
    picture: { en: 'Picture', es: 'Imagen' },
    symptoms: { en: 'Symptoms', es: 'Síntomas' },
    categories: { en: 'Categories', es: 'Categorías' },
    tags: { en: 'Tags', es: 'Etiquetas' },
  },
  format: { en: 'The text is', es: 'El texto está en' },
  formats: {
    html: { en: 'HTML text', es: 'texto HTML' },
    markdown: { en: 'Markdown text', es: 'texto Markdown' },
    text: { en: 'plain text', es: 'texto sin formato' },
  },
  earlier: { en: 'Earlier imports', es: 'Importaciones anteriores' },
  noEarlier: { en: 'There are none yet.', es: 'Aún no hay ninguna.' },
  date: { en: 'Date', es: 'Fecha' },
  who: { en: 'Who', es: 'Quién' },
  state: { en: 'State', es: 'Estado' },
  commandLine: { en: 'command line', es: 'línea de comandos' },
  report: { en: 'Report', es: 'Informe' },
  reportOf: { en: (file: string) => `Report of ${file}`, es: (file: string) => `Informe de ${file}` },
  undoOf: { en: (file: string) => `Take back ${file}`, es: (file: string) => `Deshacer ${file}` },
  close: { en: 'Close', es: 'Cerrar' },
  moves: { en: 'What you can do', es: 'Qué puede hacer' },
  removed: { en: 'Deleted', es: 'Eliminado' },
  stays: { en: (count: number) => `Stays (${count})`, es: (count: number) => `Se queda (${count})` },
  refusal: {
    busy: {
      en: 'Another import is under way. Wait for it, or erase or stop it first.',
      es: 'Hay otra importación en curso. Espere a que termine, o bórrela o deténgala antes.',
    },
    gone: {
      en: 'This import is not there any more. Load the page again.',
      es: 'Esta importación ya no está. Vuelva a cargar la página.',
    },
    moved: {
      en: 'This import has moved on meanwhile, perhaps in another window. Load the page again.',
      es: 'Esta importación ha avanzado entretanto, quizá en otra ventana. Vuelva a cargar la página.',
    },
    empty: { en: 'The file is empty.', es: 'El archivo está vacío.' },
    tooLarge: {
      en: 'The file is larger than 2 GB. Split the export, or import it on the command line.',
      es: 'El archivo supera los 2 GB. Divida la exportación o impórtela desde la línea de comandos.',
    },
    wrongPiece: {
      en: 'This piece does not belong to the file. Load the page again and choose the file again.',
      es: 'Este fragmento no pertenece al archivo. Vuelva a cargar la página y elija de nuevo el archivo.',
    },
    elsewhere: {
      en: 'The beginning of the file is on another machine. The web servers need the same data folder (DATA_DIR), or a bucket on S3.',
      es: 'El principio del archivo está en otra máquina. Los servidores web necesitan la misma carpeta de datos (DATA_DIR) o un bucket de S3.',
    },
    full: {
      en: 'The server’s disk is full. Whoever runs the site has to make room.',
      es: 'El disco del servidor está lleno. Quien administra el sitio tiene que liberar espacio.',
    },
    unknownTarget: {
      en: 'A symptom or body system of the mapping does not exist any more. Load the page again.',
      es: 'Un síntoma o sistema corporal de la correspondencia ya no existe. Vuelva a cargar la página.',
    },
  },
} satisfies PanelWords
