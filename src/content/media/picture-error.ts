import { SpokenRefusal } from '@/db/spoken-refusal'
import type { InEachLanguage } from '@/design/panel-words'

/** A picture that is not accepted: 400, in words for the person who chose the file. */
export const refusedPicture = (words: InEachLanguage<string>) => new SpokenRefusal(words, 400)
