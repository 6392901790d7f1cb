/**
 * Headers that protect readers, on every answer: those of helmet that browsers still heed. They are one constant,
 * because making them anew for every request cost more than a command's own work. Pages set a content policy of their
 * own over this one, which allows nothing. Whether a host has HTTPS at all is its operator's to say, in the proxy that
 * provides it.
 */
export const protective = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const
