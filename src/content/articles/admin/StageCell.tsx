import type { Article } from '@/payload-types'
import { placeOf } from '../stages'

/** In a list: where an article stands, in the word of its workflow panel. */
export function StageCell({ rowData }: { rowData: Pick<Article, 'stage' | '_status'> }) {
  return <>{placeOf(rowData.stage, rowData._status === 'published')}</>
}
