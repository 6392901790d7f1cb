/** Every page that anybody may read, without its language: what pictures, audits and tests walk through. */
export const addresses: readonly string[] = ['', '/pacts/csto', '/parts']
