import { SpokenRefusal } from '@/db/spoken-refusal'
import type { InEachLanguage } from '@/design/panel-words'

/** A refused picture: 400, with a message for the uploader. */
export const refusedPicture = (words: InEachLanguage<string>) => new SpokenRefusal(words, 400)
