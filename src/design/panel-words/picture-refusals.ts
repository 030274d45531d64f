import type { PanelWords } from '../panel-words'

/** Why a picture cannot be uploaded, changed or deleted. */
export const pictureRefusals = {
  otherFormat: {
    en: 'This is not a JPEG, PNG or WebP picture. Save it in one of these formats first.',
    es: 'No es una imagen JPEG, PNG ni WebP. Guárdela antes en uno de estos formatos.',
  },
  tooLarge: {
    en: 'The picture is larger than 20 MB. Make it smaller first.',
    es: 'La imagen pesa más de 20 MB. Redúzcala antes.',
  },
  tooManyPixels: {
    en: 'The picture has more than 50 megapixels. Make it smaller first.',
    es: 'La imagen tiene más de 50 megapíxeles. Redúzcala antes.',
  },
  heic: {
    en: 'This is a HEIC picture, as iPhones take them; browsers cannot show it. On the iPhone choose Settings > Camera > Formats > Most Compatible for new pictures. This one: open it in Photos, choose Share > Options > Most Compatible, and send it again; on a computer export it as JPEG.',
    es: 'Es una imagen HEIC, como las que hace el iPhone; los navegadores no pueden mostrarla. Para las imágenes nuevas, elija en el iPhone Ajustes > Cámara > Formatos > Más compatible. Esta: ábrala en Fotos, elija Compartir > Opciones > Más compatible y envíela de nuevo; en un ordenador, expórtela como JPEG.',
  },
  chooseFile: {
    en: 'Choose a picture file: JPEG, PNG or WebP.',
    es: 'Elija un archivo de imagen: JPEG, PNG o WebP.',
  },
  oneForSeveral: {
    en: 'One file cannot replace several pictures.',
    es: 'Un archivo no puede sustituir a varias imágenes.',
  },
  empty: { en: 'The file is empty.', es: 'El archivo está vacío.' },
  missing: {
    en: 'The file of this picture is missing. Upload it again.',
    es: 'Falta el archivo de esta imagen. Súbalo de nuevo.',
  },
  damaged: {
    en: 'The picture is damaged or incomplete. Save it again with a picture program.',
    es: 'La imagen está dañada o incompleta. Guárdela de nuevo con un programa de imágenes.',
  },
  moving: {
    en: 'Animated pictures are not supported. Choose a still one.',
    es: 'No se pueden usar imágenes animadas. Elija una fija.',
  },
  outside: {
    en: 'The crop or focal point is outside the picture.',
    es: 'El recorte o el punto focal queda fuera de la imagen.',
  },
  wrongEnding: {
    en: (ending: string, label: string, right: string) =>
      `The file’s name ends in .${ending}, but it is a ${label} picture. Rename it to .${right} first.`,
    es: (ending: string, label: string, right: string) =>
      `El nombre del archivo acaba en .${ending}, pero es una imagen ${label}. Cámbielo antes a .${right}.`,
  },
  hereAlready: {
    en: (alt: string, filename: string) =>
      `This picture already exists: “${alt}” (${filename}). Choose it from the existing ones.`,
    es: (alt: string, filename: string) =>
      `Esta imagen ya está aquí: «${alt}» (${filename}). Elíjala entre las existentes.`,
  },
  notStored: {
    en: 'The picture could not be stored on the server. Nothing was changed. Tell an administrator.',
    es: 'No se pudo guardar la imagen en el servidor. No se cambió nada. Avise a un administrador.',
  },
  storeDown: {
    en: 'The store of the pictures does not respond. Nothing was changed. Try again in a few minutes.',
    es: 'El almacén de imágenes no responde. No se cambió nada. Inténtelo de nuevo en unos minutos.',
  },
  storeFull: {
    en: 'There is no room left for pictures. Nothing was changed. Tell an administrator.',
    es: 'No queda espacio para imágenes. No se cambió nada. Avise a un administrador.',
  },
  inUse: {
    en: (titles: string[], more: number) =>
      `This picture is used in ${titles.map((title) => `“${title}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Take it out there first, then delete it.`,
    es: (titles: string[], more: number) =>
      `Esta imagen se usa en ${titles.map((title) => `«${title}»`).join(', ')}${more > 0 ? ` y ${more} más` : ''}. Quítela antes de allí y después elimínela.`,
  },
  noAlt: {
    en: 'Describe the picture for readers who cannot see it.',
    es: 'Describa la imagen para los lectores que no pueden verla.',
  },
  altIsFile: {
    en: 'This is the name of a file. Describe what the picture shows.',
    es: 'Es el nombre de un archivo. Describa lo que muestra la imagen.',
  },
  altIsName: {
    en: 'This is only the name of the file. Describe what the picture shows.',
    es: 'Es solo el nombre del archivo. Describa lo que muestra la imagen.',
  },
} satisfies PanelWords
