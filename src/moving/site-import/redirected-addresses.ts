import { addressKey } from './addresses'
import { recordKey } from './records'
import type { SourceItem } from './source'
import type { Survey } from './survey'

/** The old URLs of an item, its last one first; without those at which another item of the export stands now. */
export function redirectedAddresses(
  { kind, id, address, oldAddresses = [] }: Pick<SourceItem, 'kind' | 'id' | 'address' | 'oldAddresses'>,
  { items }: Pick<Survey, 'items'>,
): string[] {
  const own = recordKey(kind, id)
  const earlier = oldAddresses.filter((each) => items.get(addressKey(each) ?? '') === own)
  return address === null ? earlier : [address, ...earlier]
}
