type Library = typeof import('sharp').default
type Picture = ReturnType<Library>

let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const turn = last.then(draw)
  last = turn.catch(() => undefined)
  return turn
}

/**
 * Makes a picture library draw one picture after the other.
 *
 * Payload asks for all sizes of an upload at once (3.90). Each unpacks the whole picture, 200 MB at 50 megapixels,
 * and takes one of the four threads that Node also hashes passwords with: sign-ins would wait for pictures.
 */
export function drawOneAtATime(library: Library): Library {
  const limited = (...args: Parameters<Library>) => limit(library(...args))
  return Object.assign(limited, library)
}

function limit(picture: Picture): Picture {
  const clone = picture.clone.bind(picture)
  const toBuffer = picture.toBuffer.bind(picture) as (...args: unknown[]) => Promise<Buffer>
  picture.clone = () => limit(clone())
  picture.toBuffer = ((...args: unknown[]) => inTurn(() => toBuffer(...args))) as Picture['toBuffer']
  return picture
}
