import type { Bucket } from '@/s3/open-bucket'
import type { PictureFiles } from './picture-files'

/** Pictures are below this, so that the same bucket may also hold backups. */
const FOLDER = 'media/'

/** Pictures as objects of an S3 bucket, which no one else reads: who may see a picture is decided by us. */
export function s3Pictures(bucket: Bucket): PictureFiles {
  const at = (name: string) => FOLDER + name
  return {
    put: (name, data) => bucket.put(at(name), data),
    find: (name) => bucket.find(at(name)),
    read: (name, range) => bucket.read(at(name), range),
    remove: (name) => bucket.remove(at(name)),
    move: (from, to) => bucket.move(at(from), at(to)),
    list: async function* () {
      for await (const objects of bucket.list(FOLDER)) {
        const names = objects.map(({ key }) => key.slice(FOLDER.length))
        yield names.filter((name) => name !== '' && !name.includes('/'))
      }
    },
  }
}
