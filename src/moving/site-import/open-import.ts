import type { Payload } from 'payload'
import type { SiteImportOptions } from './context'
import type { SourceFormat } from './find-format'
import { importSite, type SiteImport } from './import-site'
import { openExport } from './open-export'
import type { ImportReport } from './report'
import { openZip } from './zip/open-zip'

/** The other site's pictures. */
export type Pictures = Pick<SiteImportOptions, 'media' | 'listed'>

export type GivenExport = {
  /** Where it is. */
  path: string
  format: Exclude<SourceFormat, 'text' | 'own'>
  /** The site's address, for formats that do not name it. */
  site: string | null
  /** Instead of those that came with it. */
  pictures?: Pictures | undefined
  /** Those that did not come with it. */
  fetched?: Pictures['listed'] | undefined
} & Pick<SiteImport, 'mapping' | 'dryRun' | 'ending'>

type Run = Omit<SiteImport, 'read' | 'mapping' | 'dryRun' | 'ending' | 'media' | 'listed'>

export type OpenedImport = {
  /** Imports it, or says what an import would do. @throws as `importSite` */
  run: (payload: Payload, options: Run) => Promise<ImportReport>
  /** Deletes what was unpacked. */
  dispose: () => Promise<void>
}

/**
 * Opens an export, if need be in its zip, for the command line and for the panel.
 *
 * @throws SourceFileError if it cannot be imported as it is; the file system's error
 */
export async function openImport(given: GivenExport): Promise<OpenedImport> {
  const { path, format, site, pictures, fetched, mapping, dryRun, ending } = given
  const zip = format === 'zip' ? await openZip(path, ending) : null
  const dispose = async () => zip?.dispose()
  try {
    const source = zip?.source ?? { file: path, format: format as Exclude<typeof format, 'zip'> }
    const opened = await openExport(source, { site, mapping, dryRun })
    const media = pictures ?? { media: zip?.media ?? opened.media, ...(fetched ? { listed: fetched } : {}) }
    return {
      dispose,
      run: async (payload, options) => {
        const report = await importSite(payload, {
          ...options,
          ...media,
          read: opened.read,
          mapping,
          dryRun,
          ...(ending ? { ending } : {}),
        })
        report.problems.unshift(...opened.problems)
        if (report.proposed && opened.table) report.proposed.table = opened.table
        return report
      },
    }
  } catch (error) {
    await dispose()
    throw error
  }
}
