const names = (list: string) => new Set(list.split(' '))

/** Elements that only group blocks: their content stays, they go. */
export const GROUPS = names(
  'address article aside body center details dd div dl dt fieldset figcaption footer header hgroup html legend li main nav noscript p picture section summary tbody thead tfoot tr',
)

/** Elements around words that mean nothing we store: their content stays. `o:p`: what Word leaves in pasted paragraphs. */
export const TRANSPARENT = names(
  'a abbr acronym bdi bdo big blink button code data font kbd label mark o:p q rb rp rt ruby samp small span time tt u wbr ins nobr source',
)

export const BOLD = names('b strong')
export const ITALIC = names('cite dfn em i var')
export const STRUCK_OUT = names('del s strike')

/** Content models that are no list of elements, and are read by functions of their own. */
export const OWN_READERS = names('blockquote figure h1 h2 h3 h4 h5 h6 hr img menu ol pre table ul')
