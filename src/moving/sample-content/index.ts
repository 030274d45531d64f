import { articles } from './articles/all'
import { authors } from './authors'
import { bodySystems } from './body-systems'
import { pages } from './pages/all'
import { symptoms } from './symptoms/all'

/** The content of a fresh installation; all of it is fictional and marked as a sample. */
export const sampleContent = { bodySystems, symptoms, authors, articles, pages }
