const MOST_CHARACTERS = 1_000_000
/** Each picture is a tag of the feed, and all tags share one header. */
const MOST_PICTURES = 200

/** The maximum full text per feed; a text that does not fit is omitted entirely. */
export function fullTextBudget(characters = MOST_CHARACTERS, pictures = MOST_PICTURES) {
  let charactersLeft = characters
  let picturesLeft = pictures
  return {
    takeText: (html: string): boolean => {
      const fits = html.length <= charactersLeft
      if (fits) charactersLeft -= html.length
      return fits
    },
    takePictures: (count: number): boolean => {
      const fits = count <= picturesLeft
      if (fits) picturesLeft -= count
      return fits
    },
  }
}
