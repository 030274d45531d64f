import type { InEachLanguage } from '../panel-words'

type Remark = readonly [said: string, es: string, en?: string]

/**
 * What an import says in its report, for the panel: `{1}` stands for what differs, and may be such a sentence itself. The
 * third is what the panel says in English where the command line names its options.
 */
const remarks: readonly Remark[] = [
  ['line {1}: {2}', 'línea {1}: {2}'],
  ['it has no title', 'no tiene título'],
  ['its title was shortened: {1}', 'su título se acortó: {1}'],
  ['its excerpt was shortened to 300 characters', 'su extracto se acortó a 300 caracteres'],
  ['it has no author: the export names none', 'no tiene autor: la exportación no indica ninguno'],
  ['it has no author: {1}', 'no tiene autor: {1}'],
  ['its featured picture is not here', 'su imagen destacada no está aquí'],
  [
    'its symptoms are those of its body system that its title names: check them',
    'sus síntomas son los de su sistema corporal que nombra el título: compruébelos',
  ],
  [
    'its title names no symptom of its body system: choose its symptoms',
    'su título no nombra ningún síntoma de su sistema corporal: elija sus síntomas',
  ],
  ['its text has {1} MB, and an article at most 1', 'su texto tiene {1} MB, y un artículo como máximo 1'],
  [
    'without a counterpart here; its source stands in a note: {1}',
    'sin equivalente aquí; su código está en una nota: {1}',
  ],
  [
    'a picture that is not here; its source stands in a note: {1}',
    'una imagen que no está aquí; su código está en una nota: {1}',
  ],
  [
    'struck-out words are shown as ordinary ones: {1}',
    'las palabras tachadas se muestran como las demás: {1}',
  ],
  ['a link that leads nowhere became words: {1}', 'un enlace que no lleva a ninguna parte pasó a texto: {1}'],
  ['nested too deeply; its words were kept: {1}', 'demasiado anidado; se conservaron sus palabras: {1}'],
  ['editors deleted it, or it is in the trash', 'los editores lo eliminaron, o está en la papelera'],
  [
    'editors changed it since it was imported; --overwrite replaces their text',
    'los editores lo modificaron después de importarlo; su texto se conserva',
    'editors changed it since it was imported; their text stays',
  ],
  ['another document has the address {1}', 'otro documento tiene la dirección {1}'],
  [
    'it stays a draft: its author has no public profile',
    'queda como borrador: su autor no tiene perfil público',
  ],
  ['pages have no comments here', 'aquí las páginas no tienen comentarios'],
  ['its article was not imported', 'su artículo no se importó'],
  ['it has no id', 'no tiene identificador'],
  ['another comment has its id', 'otro comentario tiene su identificador'],
  ['it has no words', 'no tiene palabras'],
  ['its {1} characters were cut to {2}', 'sus {1} caracteres se recortaron a {2}'],
  ['it answers itself', 'se responde a sí mismo'],
  ['it answers comment {1}, which is not there', 'responde al comentario {1}, que no está'],
  ['it answers one of its own replies', 'responde a una de sus propias respuestas'],
  [
    'no folder with pictures was named (--media)',
    'el archivo no trae imágenes: súbalo con ellas en un zip',
    'the file came without pictures: upload it with them in a zip',
  ],
  ['the folder has no file for {1}', 'el zip no tiene archivo para {1}', 'the zip has no file for {1}'],
  [
    'it has no alternative text: describe it before it is published',
    'no tiene texto alternativo: descríbala antes de publicarla',
  ],
  ['the picture is larger than 20 MB', 'la imagen supera los 20 MB'],
  [
    'the export does not introduce this author; the profile with this name was taken',
    'la exportación no presenta a este autor; se tomó el perfil con este nombre',
  ],
  [
    'the export does not introduce this author, and no profile has the name: the articles have no author',
    'la exportación no presenta a este autor y ningún perfil tiene el nombre: los artículos no tienen autor',
  ],
  [
    'several profiles have this name: choose the authors by hand',
    'varios perfiles tienen este nombre: elija los autores a mano',
  ],
  ['a redirect cannot hold this address', 'una redirección no admite esta dirección'],
  ['{1} leads to {2} already', '{1} ya lleva a {2}'],
  ['{1} is a redirect itself', '{1} es a su vez una redirección'],
  ['the date {1} cannot be', 'la fecha {1} no es posible'],
  ['it needed a password, and stays a draft', 'requería contraseña, y queda como borrador'],
  ['it was for members only, and stays a draft', 'era solo para miembros, y queda como borrador'],
  ['its text is damaged, and was left out', 'su texto está dañado y se omitió'],
  ['control characters were left out', 'se omitieron caracteres de control'],
  [
    'characters were lost (\ufffd): the file or its encoding is damaged',
    'se perdieron caracteres (\ufffd): el archivo o su codificación están dañados',
  ],
  ['characters were lost: the file is not UTF-8', 'se perdieron caracteres: el archivo no es UTF-8'],
  [
    'its main text was not found: the whole page was taken',
    'no se encontró su texto principal: se tomó toda la página',
  ],
  ['its address cannot be: {1}', 'su dirección no es posible: {1}'],
  ['the file is cut: it ends {1}', 'el archivo está cortado: termina {1}'],
  ['early', 'antes de tiempo'],
  [
    'inside the {1} that begins in line {2}, which was left out',
    'dentro del elemento {1} que empieza en la línea {2}, que se omitió',
  ],
  ['the {1} has no end, and was left out', 'el elemento {1} no tiene final y se omitió'],
  ['the {1} has more than {2} MB, and was left out', 'el elemento {1} supera los {2} MB y se omitió'],
  [
    'the XML is damaged here ({1}); the {2} from line {3} was left out',
    'el XML está dañado aquí ({1}); el elemento {2} de la línea {3} se omitió',
  ],
  ['the XML is damaged here: {1}', 'el XML está dañado aquí: {1}'],
  [
    'a CDATA section contains the start of another; its words were kept',
    'una sección CDATA contiene el inicio de otra; se conservaron sus palabras',
  ],
  [
    'an entity that was never declared stays as it is in the text',
    'una entidad que no se declaró queda tal cual en el texto',
  ],
  [
    'the file declares entities; they are neither expanded nor read from elsewhere',
    'el archivo declara entidades; ni se expanden ni se leen de otro lugar',
  ],
  [
    'another item has its wp:post_id {1}; it was left out',
    'otro elemento tiene su wp:post_id {1}; se omitió',
  ],
  ['the item has no wp:post_id, and was left out', 'el elemento no tiene wp:post_id y se omitió'],
  ['the author has no wp:author_login, and was left out', 'el autor no tiene wp:author_login y se omitió'],
  [
    'the export {1}; it was read as 1.2, the newest that is known',
    'la exportación {1}; se leyó como 1.2, la más reciente que se conoce',
  ],
  ['names no version', 'no indica versión'],
  ['has the version {1}', 'tiene la versión {1}'],
  [
    'the file says that it is {1}, but it is UTF-8, and was read as UTF-8',
    'el archivo dice que es {1}, pero es UTF-8 y se leyó como UTF-8',
  ],
  [
    'this is not a WordPress export: it has no <rss> with a <channel>',
    'esto no es una exportación de WordPress: no tiene <rss> con un <channel>',
  ],
  [
    'this is not a WordPress export: <{1}> was expected',
    'esto no es una exportación de WordPress: se esperaba <{1}>',
  ],
  [
    'a tag or declaration without an end; this is not an export',
    'una etiqueta o declaración sin final; esto no es una exportación',
  ],
  ['the export has more than 200 MB', 'la exportación supera los 200 MB'],
  ['the export is not JSON: {1}', 'la exportación no es JSON: {1}'],
  [
    'this is not a Ghost export: it has no db[0].data.posts',
    'esto no es una exportación de Ghost: no tiene db[0].data.posts',
  ],
  [
    '{1}: the row is wrong at {2} ({3}), and was left out',
    '{1}: la fila es incorrecta en {2} ({3}) y se omitió',
  ],
  ['posts: another row has the id {1}; it was left out', 'posts: otra fila tiene el id {1}; se omitió'],
  ['another record is {1}; it was left out', 'otro registro es {1}; se omitió'],
  ['it has no {1}', 'no tiene {1}'],
  [
    '{1} has no column that is called like a title; its columns: {2}',
    '{1} no tiene ninguna columna que se llame como un título; sus columnas: {2}',
  ],
  [
    '{1} has no column that is called like a text; its columns: {2}',
    '{1} no tiene ninguna columna que se llame como un texto; sus columnas: {2}',
  ],
  ['{1}; the rest of the file was not read', '{1}; el resto del archivo no se leyó'],
  ['it is not UTF-8', 'no es UTF-8'],
  ['it is not a JSON object', 'no es un objeto JSON'],
  ['it is not JSON, or the file was cut: {1}', 'no es JSON, o el archivo se cortó: {1}'],
  ['it is not JSON: {1}', 'no es JSON: {1}'],
  ['{1} is compressed and damaged or cut: {2}', '{1} está comprimido y dañado o cortado: {2}'],
  ['{1}, and it was left out', '{1}, y se omitió'],
  ['{1}; it was left out', '{1}; se omitió'],
  ['another file has its place', 'otro archivo tiene su lugar'],
  ['it only leads to another page', 'solo lleva a otra página'],
  ['it has more than {1} MB', 'supera los {1} MB'],
  [
    'its front matter is TOML; only YAML between --- is read',
    'su cabecera es TOML; solo se lee YAML entre ---',
  ],
  ['its front matter has no end', 'su cabecera no tiene final'],
  ['its front matter is not a list of keys and values', 'su cabecera no es una lista de claves y valores'],
  ['its front matter is not YAML: {1}', 'su cabecera no es YAML: {1}'],
  [
    '{1} is an export of this software: unpack it, and import the folder',
    '{1} es una exportación de este programa: solo un sitio vacío la importa, desde la línea de comandos',
    '{1} is an export of this software: only an empty site imports it, on the command line',
  ],
  [
    '{1} has several exports: {2}; import them one by one',
    '{1} tiene varias exportaciones: {2}; impórtelas una por una',
  ],
  [
    '{1} has no export, no Markdown and no HTML page',
    '{1} no tiene ninguna exportación, ni Markdown, ni páginas HTML',
  ],
  ['{1} is damaged, cut or no zip: {2}', '{1} está dañado, cortado o no es un zip: {2}'],
  [
    '{1} was not unpacked: {2} is encrypted; pack it without a password',
    '{1} no se desempaquetó: {2} está cifrado; empaquételo sin contraseña',
  ],
  ['{1} was not unpacked: {2} is a symbolic link', '{1} no se desempaquetó: {2} es un enlace simbólico'],
  [
    '{1} was not unpacked: {2} is compressed by an unusual method; pack it with Deflate',
    '{1} no se desempaquetó: {2} está comprimido con un método inusual; empaquételo con Deflate',
  ],
  [
    '{1} was not unpacked: {2} unpacks to more than {3} times its size',
    '{1} no se desempaquetó: {2} ocuparía más de {3} veces su tamaño',
  ],
  [
    '{1} was not unpacked: {2} is one of more than {3} files',
    '{1} no se desempaquetó: {2} es uno de más de {3} archivos',
  ],
  [
    '{1} was not unpacked: {2} makes it unpack to more than {3} GB',
    '{1} no se desempaquetó: con {2} ocuparía más de {3} GB',
  ],
  ['it was moved to the trash', 'se movió a la papelera'],
  ['it is published; unpublish it first', 'está publicado; retírelo antes'],
  ['it was changed since', 'se modificó después'],
  ['it was changed or published since', 'se modificó o publicó después'],
  ['its page stays', 'su página se queda'],
  [
    'it has a comment that is not of this batch or was changed since ({1})',
    'tiene un comentario que no es de esta importación o se modificó después ({1})',
  ],
  [
    'this is not a plain-text file',
    'no es un archivo de texto ni ninguna exportación conocida',
    'this is neither a text nor an export that is known',
  ],
  [
    'this is not UTF-8 text; save the file as UTF-8 and import it again',
    'no es texto UTF-8; guarde el archivo como UTF-8 e impórtelo de nuevo',
  ],
  [
    'the file is too large for an article: {1} KB, and at most {2} KB are read',
    'el archivo no es ninguna exportación conocida, y es demasiado grande para un artículo: {1} KB, y se leen como máximo {2} KB',
    'the file is no export that is known, and too large for an article: {1} KB, and at most {2} KB are read',
  ],
  ['the file is empty', 'el archivo está vacío'],
  [
    'the first line must be the question that readers ask, ending with "?"',
    'la primera línea debe ser la pregunta de los lectores y terminar con «?»',
  ],
  ['no text stands below the question', 'no hay texto bajo la pregunta'],
  ['no text stands below this heading', 'no hay texto bajo este título'],
  [
    'a heading seems to be missing here; a section break was set instead',
    'aquí parece faltar un título; en su lugar se puso una separación',
  ],
  ['no author stands at the end of the text', 'al final del texto no figura ningún autor'],
  [
    'the question names no symptom; link one by hand',
    'la pregunta no nombra ningún síntoma; enlace uno a mano',
  ],
  ['the symptom “{1}” is new; check its names', 'el síntoma «{1}» es nuevo; compruebe sus nombres'],
  ['a profile was made for {1}', 'se creó un perfil para {1}'],
  [
    'an article that was not imported has this question: {1}',
    'un artículo que no se importó tiene esta pregunta: {1}',
  ],
  [
    'this article is in the trash; restore it, or delete it for good, then import it',
    'este artículo está en la papelera; restáurelo o elimínelo para siempre, y después impórtelo',
  ],
  [
    'editors changed this article since it was imported; --overwrite replaces their text',
    'los editores modificaron este artículo después de importarlo; su texto se conserva',
    'editors changed this article since it was imported; their text stays',
  ],
  [
    'no author was linked, and the article stays a draft until one is: choose the authors in the panel, or confirm a credential with --credential, and import the file again',
    'no se enlazó ningún autor: elija los autores en el artículo',
    'no author was linked: choose the authors in the article',
  ],
  ['"{1}" in the byline is not understood', '«{1}» en la firma no se entiende'],
  ['"{1}" in the practice is not understood', '«{1}» en la consulta no se entiende'],
  ['several profiles have the name "{1}"', 'varios perfiles tienen el nombre «{1}»'],
  ['the profile of "{1}" is not public yet', 'el perfil de «{1}» aún no es público'],
  ['the profile of "{1}" has other credentials: {2}', 'el perfil de «{1}» tiene otras credenciales: {2}'],
]

/** By what the import says. */
export const importRemarks: Readonly<Record<string, InEachLanguage<string>>> = Object.fromEntries(
  remarks.map(([said, es, en = said]) => [said, { en, es }]),
)
