import { BlockList, isIP } from 'node:net'

/** Whether this installation may tell systems of its own network, even without encryption on its own machine. */
export const mayReachInside = () => process.env.MINGA_WEBHOOKS_INSIDE === '1'

/*
 * What is no address of the public internet (IANA special-purpose registries): what an address of a receiver must not
 * lead to, or whoever may add one could talk to what only this machine can reach.
 */
const special = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  special.addSubnet(range.split('/')[0] as string, Number(range.split('/')[1]), 'ipv4')
/** Of the public part of IPv6, what stands for an address of IPv4, or for none: Teredo, ORCHID, documentation, 6to4. */
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])
  special.addSubnet(range.split('/')[0] as string, Number(range.split('/')[1]), 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** The host of an address as it is asked for: that of IPv6 without its brackets. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[(.*)\]$/, '$1')

const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host)

/**
 * Whether a receiver may be there as far as its address says; what its name leads to is looked at whenever something
 * is sent. Always by https, but for a receiver on this machine where the environment allows it.
 */
export function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const host = hostOf(url)
  if (url.username || url.password || host === '') return false
  if (mayReachInside()) return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(host))
  if (url.protocol !== 'https:' || isLoopback(host)) return false
  return isIP(host) === 0 || isPublicAddress(host)
}
