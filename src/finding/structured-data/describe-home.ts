import type { Graph } from 'schema-dts'
import type { SiteView } from '@/html/site-view'
import { describePublisher, describeWebSite } from './describe-publisher'
import { graphOf } from './graph'

/** The site and its publisher, for search engines, on the home page. */
export const describeHome = (site: SiteView): Graph =>
  graphOf([describeWebSite(site), describePublisher(site)])
