/**
 * Is a request plainly from this very machine, and from a page of ours? Only such a request may act in demonstration
 * mode without a password. Pure.
 *
 * A loopback address alone says little: a reverse proxy makes everybody local, and a page of any site may send
 * requests to the loopback address of whoever reads it, also under a name of its own that it lets point there (DNS
 * rebinding). Hence no forwarding header at all, and Host and Origin as only our own pages have them. A proxy on this
 * machine that adds no header and rewrites Host cannot be told apart: do not put one before a demonstration.
 */

/** What of a request bears on it. Header names in any case. */
export type Locality = {
  readonly remoteAddress: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The port that we listen on. */
  readonly port: number
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|::ffff:127(?:\.\d{1,3}){3}|::1)$/i
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'] as const

// Added by proxies, tunnels and content networks.
const forwarding =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|x-proxyuser-ip|x-envoy-.*|x-amz-cf-id|x-amzn-.*|x-arr-.*|x-azure-.*|x-vercel-.*|fastly-.*|true-client-ip|client-ip|cf-.*|cdn-loop|fly-.*|ngrok-.*|wl-proxy-.*)$/i

/** Is it from this machine, by no proxy, to a loopback name of ours, and from none but our own page? */
export const isPlainLocalRequest = ({ remoteAddress, headers, port }: Locality): boolean => {
  if (remoteAddress === undefined || !loopback.test(remoteAddress)) return false
  const present = Object.entries(headers).filter(([, value]) => value !== undefined)
  if (present.some(([name]) => forwarding.test(name))) return false
  const values = (name: string) =>
    present.filter(([key]) => key.toLowerCase() === name).flatMap(([, value]) => value as string | string[])
  const [hosts, origins, sites] = [values('host'), values('origin'), values('sec-fetch-site')]
  const host = hosts[0]?.toLowerCase()
  if (hosts.length !== 1 || host === undefined || !hostsOf(port).includes(host)) return false
  // Browsers send Origin with every request that is not a plain GET; a terminal sends none.
  if (origins.some((origin) => origin !== `http://${host}`) || origins.length > 1) return false
  return sites.every((site) => site === 'same-origin' || site === 'none')
}

const hostsOf = (port: number): readonly string[] =>
  loopbackNames.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))

/** Is this the address of a server on this machine? */
export const isLoopbackUrl = (url: URL): boolean =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname)
