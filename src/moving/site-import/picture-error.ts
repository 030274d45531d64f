/** Why a picture of another site cannot be had, in words. */
export class PictureError extends Error {
  override name = 'PictureError'
}
