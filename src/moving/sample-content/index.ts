import { articles } from './articles/all'
import { authors } from './authors'
import { bodySystems } from './body-systems'
import { pages } from './pages/all'
import { symptoms } from './symptoms/all'

/** What a fresh installation shows; all of it is made up and marked as a sample. */
export const sampleContent = { bodySystems, symptoms, authors, articles, pages }
