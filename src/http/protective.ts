/**
 * Headers that protect readers, on every answer. They are those of helmet for an API; here they are one constant,
 * because making them anew for every request cost more than a command's own work. Pages set a content policy of their
 * own over this one, which allows nothing. Whether a host has HTTPS at all is its operator's to say, in the proxy that
 * provides it.
 */
export const protective = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
} as const
