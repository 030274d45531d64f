const BY_NUMBER = /^\/?\?(?:p|page_id)=(\d{1,15})$/u

/** Where an export's posts and pages were, as `post:12`; without what all addresses have in common, to be small. */
export class ItemAddresses {
  private readonly byAddress = new Map<string, string>()
  private readonly byNumber = new Map<number, string>()

  /** @param siteKey the host and path that all begin with, by `addressKey` */
  constructor(private readonly siteKey: string) {}

  /** @param address by `addressKey`; the first item at an address keeps it */
  add(address: string, item: string): void {
    const own = this.own(address)
    if (!this.byAddress.has(own)) this.byAddress.set(own, item)
  }

  /** WordPress also knows them by `?p=12`. */
  addNumber(id: string, item: string): void {
    this.byNumber.set(Number(id), item)
  }

  /** @param address by `addressKey` */
  get(address: string): string | undefined {
    const own = this.own(address)
    const [, number] = BY_NUMBER.exec(own) ?? []
    return number === undefined ? this.byAddress.get(own) : this.byNumber.get(Number(number))
  }

  private own(address: string): string {
    return address.startsWith(this.siteKey) ? address.slice(this.siteKey.length) : address
  }
}
